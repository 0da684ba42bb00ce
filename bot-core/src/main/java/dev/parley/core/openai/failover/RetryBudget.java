package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// How often an endpoint may be asked the same again: one in five of its questions, and a few a minute where it has
/// few, so that its outage is not made worse. Any thread.
final class RetryBudget {
  private static final double PER_QUESTION = 0.2;
  private static final double PER_MINUTE = 5;
  private static final double MOST = 100;
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private double left = PER_MINUTE;

  @GuardedBy("lock")
  private Instant filled;

  RetryBudget(InstantSource clock) {
    this.clock = clock;
    this.filled = clock.instant();
  }

  /// A question was asked for the first time.
  void asked() {
    lock.lock();
    try {
      left = Math.min(MOST, left + PER_QUESTION);
    } finally {
      lock.unlock();
    }
  }

  /// Takes one retry; false where none is left.
  boolean take() {
    lock.lock();
    try {
      fill();
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Time alone brings a few a minute, and never more than these.
  @GuardedBy("lock")
  private void fill() {
    Instant now = clock.instant();
    double earned = Duration.between(filled, now).toNanos() / MINUTE * PER_MINUTE;
    left = Math.max(left, Math.min(PER_MINUTE, left + earned));
    filled = now;
  }
}
