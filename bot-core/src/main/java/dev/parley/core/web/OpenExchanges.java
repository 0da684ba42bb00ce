package dev.parley.core.web;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The requests being answered; each on its own thread, closed from any other.
///
/// The JDK's server counts them too, but never counts down one whose client left, and then waits in vain.
final class OpenExchanges {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();

  @GuardedBy("lock")
  private final Set<Thread> answering = new HashSet<>();

  @GuardedBy("lock")
  private final Set<Thread> streaming = new HashSet<>();

  @GuardedBy("lock")
  private boolean closing;

  /// Takes the current thread in; false where the server closes.
  boolean enter() {
    lock.lock();
    try {
      return !closing && answering.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  /// The current thread's answer is a stream from now on: it may last, and closing ends it.
  ///
  /// @throws IOException where the server closes
  void stream() throws IOException {
    lock.lock();
    try {
      if (closing) {
        throw new IOException("the server closes");
      }
      answering.remove(Thread.currentThread());
      streaming.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  /// Lets the current thread go.
  void leave() {
    lock.lock();
    try {
      answering.remove(Thread.currentThread());
      streaming.remove(Thread.currentThread());
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets none in any more, ends the streams, and waits for the rest as long as `grace`.
  void drain(Duration grace) {
    lock.lock();
    try {
      closing = true;
      streaming.forEach(Thread::interrupt);
      long nanos = grace.toNanos();
      while (nanos > 0 && !(answering.isEmpty() && streaming.isEmpty())) {
        nanos = left.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever closes is in haste: cut now
    } finally {
      lock.unlock();
    }
  }
}
