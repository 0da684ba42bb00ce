package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many questions an endpoint is asked at once; the others wait in their order. A 429 halves it, ten answers
/// widen it by one. Any thread.
final class InFlightLimit {
  /// How late a waiting question notices that it is not wanted any more.
  private static final Duration CANCELLED_CHECK = Duration.ofMillis(100);

  private static final int ANSWERS_PER_STEP = 10;

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private final Deque<Long> queue = new ArrayDeque<>();

  @GuardedBy("lock")
  private long tickets;

  @GuardedBy("lock")
  private int limit;

  @GuardedBy("lock")
  private int inFlight;

  @GuardedBy("lock")
  private int answers;

  InFlightLimit(int most) {
    this.most = most;
    this.limit = most;
  }

  /// Waits for a place.
  ///
  /// @return false where the question is not wanted any more: then there is no place to give back
  boolean enter(Cancellation cancellation) {
    lock.lock();
    try {
      Long ticket = tickets++;
      queue.add(ticket);
      try {
        while (!cancellation.isSet() && (!ticket.equals(queue.peek()) || inFlight >= limit)) {
          changed.awaitNanos(CANCELLED_CHECK.toNanos());
        }
      } finally {
        queue.remove(ticket);
        changed.signalAll();
      }
      boolean isWanted = !cancellation.isSet();
      inFlight += isWanted ? 1 : 0;
      return isWanted;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /// Takes a place where one is free and nobody waits for it.
  boolean enterNow() {
    lock.lock();
    try {
      boolean isFree = queue.isEmpty() && inFlight < limit;
      inFlight += isFree ? 1 : 0;
      return isFree;
    } finally {
      lock.unlock();
    }
  }

  /// Takes a place though none may be free: a probe shall not wait for questions that hang.
  void enterAnyway() {
    lock.lock();
    try {
      inFlight++;
    } finally {
      lock.unlock();
    }
  }

  /// Gives the place back.
  void leave() {
    lock.lock();
    try {
      inFlight--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The endpoint answered.
  void answered() {
    lock.lock();
    try {
      answers++;
      if (answers % ANSWERS_PER_STEP == 0 && limit < most) {
        limit++;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The endpoint takes no more questions.
  void limited() {
    lock.lock();
    try {
      limit = Math.max(1, limit / 2);
    } finally {
      lock.unlock();
    }
  }

  int inFlight() {
    lock.lock();
    try {
      return inFlight;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }
}
