package dev.parley.core.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Ends the connections of clients that do not read: a blocked write has no time-out of its own.
///
/// One thread looks at every open guard a few times per bound and interrupts what is over it; an
/// interrupt closes the channel that the thread is blocked on. So a write that is in time costs two
/// atomic steps and no timer.
final class SlowClients implements AutoCloseable {
  private static final int LOOKS_PER_BOUND = 8;
  // a start time is odd, these are even
  private static final long IDLE = 0;
  private static final long EXPIRED = 2;

  private final long boundNanos;
  private final Set<Guard> guards = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("slow-clients").factory());

  SlowClients(Duration bound) {
    boundNanos = bound.toNanos();
    long period = Math.max(1, boundNanos / LOOKS_PER_BOUND);
    var _ = watch.scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
  }

  /// A guard for the current thread, to be closed by it.
  Guard guard() {
    Guard guard = new Guard();
    guards.add(guard);
    return guard;
  }

  private void look() {
    long now = System.nanoTime();
    guards.forEach(guard -> guard.look(now));
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  /// Bounds the steps of one thread.
  final class Guard implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final AtomicLong since = new AtomicLong(IDLE);

    /// Runs the step.
    ///
    /// @throws IOException where the step fails, or took longer than the bound
    void within(Step step) throws IOException {
      long started = System.nanoTime() | 1;
      since.set(started);
      step.run();
      if (!since.compareAndSet(started, IDLE)) {
        throw new IOException("the client reads too slowly");
      }
    }

    private void look(long now) {
      long started = since.get();
      if (started != IDLE && started != EXPIRED && now - started > boundNanos
          && since.compareAndSet(started, EXPIRED)) {
        thread.interrupt();
      }
    }

    @Override
    public void close() {
      guards.remove(this);
      since.set(IDLE);
    }
  }

  /// Something that may block on a socket.
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }
}
