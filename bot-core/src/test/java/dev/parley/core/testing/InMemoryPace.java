package dev.parley.core.testing;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Limits in a map: for each the time by which all calls taken would have been earned, and the end of its block.
final class InMemoryPace implements Pace {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Instant> earned = new HashMap<>();
  private final Map<String, Instant> blocked = new HashMap<>();

  InMemoryPace(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Duration take(PaceLimit limit, PaceClaim claim) {
    lock.lock();
    try {
      Instant now = clock.instant();
      Duration slack = limit.every().multipliedBy(limit.burst() - 1L);
      Instant end = blocked.getOrDefault(limit.key(), Instant.EPOCH);
      Instant from = later(later(now, earned.getOrDefault(limit.key(), now)), end.plus(slack));
      Duration early = Duration.between(now, from.minus(slack));
      if (early.isPositive()) {
        return early;
      }
      blocked.remove(limit.key());
      earned.put(limit.key(), from.plus(limit.every()));
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void block(String key, Duration pause) {
    lock.lock();
    try {
      blocked.merge(key, clock.instant().plus(pause), InMemoryPace::later);
    } finally {
      lock.unlock();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
