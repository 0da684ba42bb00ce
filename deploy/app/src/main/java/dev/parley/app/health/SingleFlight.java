package dev.parley.app.health;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// Runs one check, at most once at a time, on a virtual thread. Used by any number of threads.
final class SingleFlight {
  private static final Duration FAILURE_HOLDS = Duration.ofSeconds(1);

  private final HealthCheck check;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private FutureTask<Finding> task;

  @GuardedBy("lock")
  private long began = System.nanoTime() - Duration.ofDays(1).toNanos();

  SingleFlight(HealthCheck check) {
    this.check = check;
    this.task = new FutureTask<>(() -> new Finding.Failing("not looked at yet"));
    task.run();
  }

  HealthCheck check() {
    return check;
  }

  /// Begins, unless it runs already or what it found holds still.
  void start() {
    lock.lock();
    try {
      if (task.isDone() && System.nanoTime() - began >= held().toNanos()) {
        began = System.nanoTime();
        task = new FutureTask<>(() -> check.look().get());
        Thread.ofVirtual().name("health-" + check.name()).start(task);
      }
    } finally {
      lock.unlock();
    }
  }

  /// What is bad is looked at sooner, so that what works again is seen.
  @GuardedBy("lock")
  private Duration held() {
    boolean isWell = task.state() == Future.State.SUCCESS
        && !(task.resultNow() instanceof Finding.Failing);
    return isWell || check.holds().compareTo(FAILURE_HOLDS) < 0 ? check.holds() : FAILURE_HOLDS;
  }

  /// What was found; empty where it takes longer.
  Optional<Finding> await(long time, TimeUnit unit) throws InterruptedException {
    try {
      return Optional.of(current().get(time, unit));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      return Optional.of(new Finding.Failing(
          Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())));
    }
  }

  private FutureTask<Finding> current() {
    lock.lock();
    try {
      return task;
    } finally {
      lock.unlock();
    }
  }
}
