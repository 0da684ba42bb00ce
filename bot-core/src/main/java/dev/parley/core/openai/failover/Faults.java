package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.completion.CompletionFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the faults in a row, however far apart they come: the breaker's window forgets those of an endpoint that is
/// asked once a minute. Any thread.
final class Faults {
  /// One failed question says nothing of an endpoint; this many do.
  private static final int FEW = 3;

  /// After this long without a question nothing is known any more.
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private int inARow;

  @GuardedBy("lock")
  private int unreachable;

  @GuardedBy("lock")
  private Instant last = Instant.MIN;

  @GuardedBy("lock")
  private boolean isNobodyThere;

  Faults(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts one more.
  ///
  /// @return whether nobody was there, now for the third time or more
  boolean add(CompletionFailure failure) {
    lock.lock();
    try {
      inARow++;
      last = clock.instant();
      isNobodyThere = isNobodyThere(failure);
      boolean isAway = isNobodyThere || failure instanceof CompletionFailure.Unreachable;
      unreachable = isAway ? unreachable + 1 : 0;
      return unreachable >= FEW;
    } finally {
      lock.unlock();
    }
  }

  /// A question was answered.
  void none() {
    lock.lock();
    try {
      inARow = 0;
      unreachable = 0;
      isNobodyThere = false;
    } finally {
      lock.unlock();
    }
  }

  /// Whether the last fault was that nobody was there: then somebody who is there is news.
  boolean isNobodyThere() {
    lock.lock();
    try {
      return isNobodyThere;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isNobodyThere(CompletionFailure failure) {
    return switch (failure) {
      case CompletionFailure.Unreachable unreachable -> !unreachable.wasReached();
      case CompletionFailure.TimedOut timedOut ->
        timedOut.phase() == CompletionFailure.Phase.CONNECT;
      case CompletionFailure.RateLimited _,CompletionFailure.Unauthorized _,CompletionFailure.ContextTooLong _,CompletionFailure.Rejected _,CompletionFailure.Unavailable _,CompletionFailure.Filtered _,CompletionFailure.Malformed _,CompletionFailure.Truncated _,CompletionFailure.Cancelled _ ->
        false;
    };
  }

  int inARow() {
    lock.lock();
    try {
      return inARow;
    } finally {
      lock.unlock();
    }
  }

  /// Whether the last questions all failed, and lately.
  boolean isFailing() {
    lock.lock();
    try {
      return inARow >= FEW && clock.instant().isBefore(last.plus(REMEMBERED));
    } finally {
      lock.unlock();
    }
  }
}
