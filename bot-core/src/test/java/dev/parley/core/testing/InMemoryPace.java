package dev.parley.core.testing;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Limits in a map. From any thread: the map and what is in it are guarded by `lock`.
final class InMemoryPace implements Pace {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, PaceModel> limits = new HashMap<>();

  InMemoryPace(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Duration take(PaceLimit limit, PaceClaim claim) {
    lock.lock();
    try {
      return Duration.of(model(limit.key()).take(limit, claim, now()), ChronoUnit.MICROS);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void block(String key, Duration pause) {
    lock.lock();
    try {
      model(key).block(PaceModel.micros(pause), now());
    } finally {
      lock.unlock();
    }
  }

  private PaceModel model(String key) {
    return limits.computeIfAbsent(key, _ -> new PaceModel());
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }
}
