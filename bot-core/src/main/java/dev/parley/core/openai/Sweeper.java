package dev.parley.core.openai;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Ends overdue exchanges: one virtual thread for all of them, instead of a timer for every read. It waits
/// while there is nothing to watch. Any thread adds and removes; only its own sweeps. Whoever adds says so
/// under the lock under which the sweeping thread looks whether there is anything, so no watch goes unseen.
final class Sweeper implements AutoCloseable {

  /// How late a time-out may be noticed.
  static final Duration PERIOD = Duration.ofMillis(100);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  /// Something is to be watched, or nothing ever again.
  private final Condition filled = lock.newCondition();
  private final Condition ending = lock.newCondition();
  private final Duration period;

  @GuardedBy("lock")
  private boolean closed;

  Sweeper() {
    this(PERIOD);
  }

  /// A sweeper that looks every `period`.
  Sweeper(Duration period) {
    this.period = period;
    Thread.ofVirtual().name("completion-time-outs").start(this::run);
  }

  void add(Watch watch) {
    watches.add(watch);
    lock.lock();
    try {
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  void remove(Watch watch) {
    watches.remove(watch);
  }

  /// What is being watched now.
  Set<Watch> watches() {
    return watches;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      filled.signal();
      ending.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (pause()) {
        watches.forEach(Watch::sweep);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts it but the end of the process
    }
  }

  private boolean pause() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && watches.isEmpty()) {
        filled.await();
      }
      long left = period.toNanos();
      while (!closed && left > 0) {
        left = ending.awaitNanos(left);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }
}
