package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// How many requests beyond one a question may be made: a share of the questions, and a few a minute where there are
/// few, so that an outage is not made worse. Any thread.
final class RetryBudget {
  private static final double MOST = 100;
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final InstantSource clock;
  private final double perQuestion;
  private final double perMinute;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private double left;

  @GuardedBy("lock")
  private Instant filled;

  private RetryBudget(InstantSource clock, double perQuestion, double perMinute) {
    this.clock = clock;
    this.perQuestion = perQuestion;
    this.perMinute = perMinute;
    this.left = perMinute;
    this.filled = clock.instant();
  }

  /// For asking an endpoint the same again: one in five, or five a minute.
  static RetryBudget ofRetries(InstantSource clock) {
    return new RetryBudget(clock, 0.2, 5);
  }

  /// For probing a second endpoint with one question, while all of them are down: one in ten, or three a minute.
  static RetryBudget ofProbes(InstantSource clock) {
    return new RetryBudget(clock, 0.1, 3);
  }

  /// A question was asked for the first time.
  void asked() {
    lock.lock();
    try {
      left = Math.min(MOST, left + perQuestion);
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
    double earned = Duration.between(filled, now).toNanos() / MINUTE * perMinute;
    left = Math.max(left, Math.min(perMinute, left + earned));
    filled = now;
  }
}
