package dev.parley.core.openai;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Ends overdue exchanges: one virtual thread for all of them, instead of a timer for every read. It waits
/// while there is nothing to watch. Any thread adds and removes; only its own sweeps.
final class Sweeper implements AutoCloseable {

  /// How late a time-out may be noticed.
  static final Duration PERIOD = Duration.ofMillis(100);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private boolean closed;

  Sweeper() {
    Thread.ofVirtual().name("completion-time-outs").start(this::run);
  }

  void add(Watch watch) {
    boolean first = watches.isEmpty();
    watches.add(watch);
    if (first) {
      wake(false);
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
    wake(true);
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
        changed.await();
      }
      long left = PERIOD.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void wake(boolean closing) {
    lock.lock();
    try {
      closed |= closing;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
