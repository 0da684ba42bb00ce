package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.testing.MovedClock;
import dev.parley.core.testing.PaceContract;
import dev.parley.core.testing.PaceLineContract;
import dev.parley.core.testing.PaceModel;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RedisExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of the pace in Redis beyond the port's contract.
class RedisPaceTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  private static final long BEGIN = 1_790_000_000_000_000L;
  private static final int STEPS = 200;

  @Nested
  class ByAMovedClock extends PaceContract {
    @Override
    protected Ports fresh() {
      return moved();
    }
  }

  @Nested
  class ItsLine extends PaceLineContract {
    @Override
    protected Ports fresh() {
      return moved();
    }
  }

  /// The same takes and blocks at the same moments, in Redis and in the model.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void grantsAndWaitsAreThoseOfTheModel(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    PaceLimit limit = new PaceLimit("k" + seed,
        Duration.ofMillis(random.nextInt(10, 2_000)), random.nextInt(1, 4), random.nextInt(4));
    PaceModel model = new PaceModel();
    RedisPace pace = pace();
    long now = BEGIN;
    for (int step = 0; step < STEPS; step++) {
      now += random.nextInt(10) == 0 ? random.nextLong(10_000_000)
          : random.nextLong(limit.every().toMillis() * 2_000);
      if (random.nextInt(40) == 0) {
        long wait = random.nextLong(1, 20_000_000);
        pace.block(limit.key(), Duration.ofNanos(wait * 1_000), Long.toString(now));
        model.block(wait, now);
      }
      PaceClaim claim = new PaceClaim("c" + random.nextInt(12), random.nextInt(8) == 0);
      assertThat(pace.take(limit, claim, Long.toString(now)).toNanos() / 1_000)
          .as("seed %d, step %d, %s", seed, step, limit)
          .isEqualTo(model.take(limit, claim, now));
    }
  }

  @Test
  void replicasShareOneLine() {
    PaceLimit limit = new PaceLimit("shared", Duration.ofSeconds(1), 1);
    RedisPace here = pace();
    RedisPace there = pace();
    assertThat(here.take(limit, new PaceClaim("a", false))).isZero();
    Duration first = there.take(limit, new PaceClaim("b", false));
    assertThat(first).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    assertThat(here.take(limit, new PaceClaim("a", false))).isGreaterThan(first);
  }

  @Test
  void theServersClockMakesWhoWasToldToWaitDue() {
    PaceLimit limit = new PaceLimit("real", Duration.ofMillis(60), 1);
    PaceClaim claim = new PaceClaim("a", false);
    RedisPace pace = pace();
    Duration wait = Duration.ZERO;
    while (wait.isZero()) {
      wait = pace.take(limit, claim);
    }
    assertThat(wait).isLessThanOrEqualTo(limit.every());
    REDIS.ports().passing().by(wait);
    assertThat(pace.take(limit, claim)).isZero();
    pace.block(limit.key(), Duration.ofSeconds(4));
    assertThat(pace.take(limit, claim)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
  }

  @Test
  void theLineIsBoundedAndAnEndingHasAPlaceInAFullOne() {
    PaceLimit limit = new PaceLimit("crowd", Duration.ofHours(1), 1);
    Keys keys = new Keys(REDIS.prefix());
    List<String> sets = List.of(keys.paceLine("crowd"), keys.paceDue("crowd"));
    assertThat(pace().take(limit, new PaceClaim("first", false), Long.toString(BEGIN))).isZero();
    Map<String, Double> places = IntStream.rangeClosed(1, PaceModel.MOST_WAITING).boxed()
        .collect(Collectors.toMap(i -> "c" + i, Double::valueOf));
    Map<String, Double> dues = places.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, place -> BEGIN + place.getValue()));
    REDIS.connection().<Long>call(client -> client.zadd(sets.getFirst(), places));
    REDIS.connection().<Long>call(client -> client.zadd(sets.getLast(), dues));
    REDIS.connection().<Long>call(client -> client.hset(
        keys.pace("crowd"), "ticket", Integer.toString(PaceModel.MOST_WAITING)));
    pace().take(limit, new PaceClaim("new", false), Long.toString(BEGIN));
    pace().take(limit, new PaceClaim("end", true), Long.toString(BEGIN));
    for (String set : sets) {
      List<String> waiting =
          REDIS.connection().<List<String>>call(client -> client.zrange(set, 0, -1));
      assertThat(waiting).hasSize(PaceModel.MOST_WAITING).contains("end").doesNotContain("new");
    }
  }

  private static RedisPace pace() {
    return new RedisPace(REDIS.connection(), new Keys(REDIS.prefix()));
  }

  /// Ports whose pace is in Redis, by a clock that is moved.
  private static Ports moved() {
    MovedClock clock = new MovedClock();
    RedisPace redis = pace();
    Pace pace = new Pace() {
      @Override
      public Duration take(PaceLimit limit, PaceClaim claim) {
        return redis.take(limit, claim, now());
      }

      @Override
      public void block(String key, Duration wait) {
        redis.block(key, wait, now());
      }

      private String now() {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
      }
    };
    Ports ports = REDIS.ports();
    return new Ports(ports.conversations(), ports.inbox(), ports.leases(), pace,
        ports.documents(), ports.settings(), ports.usage(), clock::move);
  }
}
