package dev.parley.core.openai.failover;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether a question is still wanted. Set once, by any thread; the asking thread waits on it instead of sleeping.
final class Cancellation {
  private final CountDownLatch set = new CountDownLatch(1);

  void set() {
    set.countDown();
  }

  boolean isSet() {
    return set.getCount() == 0;
  }

  /// Waits.
  ///
  /// @return true where the question is not wanted any more; an interrupt counts as that, and stays set
  boolean await(Duration most) {
    try {
      return set.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
