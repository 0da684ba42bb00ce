package dev.parley.core.redis;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The platforms' limits, kept by Redis' own clock so that the replicas' need not agree.
final class RedisPace implements Pace {
  /// The longest a platform can keep us quiet at a time; longer would outlast a working day.
  static final Duration LONGEST_BLOCK = Duration.ofHours(24);

  /// After a block its limit starts empty; who asks later than this finds it as it ever was.
  private static final Duration BLOCK_REMEMBERED = Duration.ofMinutes(5);

  private static final LuaScript TAKE = LuaScript.named("pace_take");
  private static final LuaScript BLOCK = LuaScript.named("pace_block");

  private final RedisConnection redis;
  private final Keys keys;

  RedisPace(RedisConnection redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  @Override
  public Duration take(PaceLimit limit, PaceClaim claim) {
    long pause = TAKE.number(redis, List.of(keys.pace(limit.key())),
        List.of(micros(limit.every()), Integer.toString(limit.burst())));
    return Duration.of(pause, ChronoUnit.MICROS);
  }

  @Override
  public void block(String key, Duration pause) {
    Duration bounded = pause.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : pause;
    BLOCK.run(redis, List.of(keys.pace(key)),
        List.of(micros(bounded), Long.toString(BLOCK_REMEMBERED.toMillis())));
  }

  private static String micros(Duration duration) {
    return Long.toString(Math.max(1, duration.dividedBy(ChronoUnit.MICROS.getDuration())));
  }
}
