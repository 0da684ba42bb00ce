package dev.parley.playground;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/// Counts what is taken from one limit: `burst` at once, one more each `every`. Any thread may take.
final class Allowance {
  private final PaceLimit limit;
  private final ReentrantLock lock = new ReentrantLock();

  /// When all that was taken will have been given back.
  @GuardedBy("lock")
  private Instant settled = Instant.MIN;

  Allowance(PaceLimit limit) {
    this.limit = limit;
  }

  /// Takes one.
  ///
  /// @return zero where there was one; otherwise how long until there is (nothing was taken)
  Duration take(Instant now) {
    lock.lock();
    try {
      Instant from = settled.isBefore(now) ? now : settled;
      Instant allowed = from.minus(limit.every().multipliedBy(limit.burst() - 1L));
      if (allowed.isAfter(now)) {
        return Duration.between(now, allowed);
      }
      settled = from.plus(limit.every());
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }
}
