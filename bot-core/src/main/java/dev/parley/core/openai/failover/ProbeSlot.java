package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one question at a time be the probe. One that hangs holds the others back for moments only: the endpoint may
/// have been mended meanwhile, and somebody who asks again shall find out. Any thread.
final class ProbeSlot {
  static final Duration HOLDS = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private Instant takenUntil = Instant.MIN;

  ProbeSlot(InstantSource clock) {
    this.clock = clock;
  }

  boolean isTaken() {
    lock.lock();
    try {
      return clock.instant().isBefore(takenUntil);
    } finally {
      lock.unlock();
    }
  }

  /// Takes it; false where another has it.
  boolean take() {
    lock.lock();
    try {
      if (isTaken()) {
        return false;
      }
      takenUntil = clock.instant().plus(HOLDS);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// The probe is over.
  void give() {
    lock.lock();
    try {
      takenUntil = Instant.MIN;
    } finally {
      lock.unlock();
    }
  }
}
