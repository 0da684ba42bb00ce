package dev.parley.core.redis;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The platforms' limits, kept by Redis' own clock so that the replicas' need not agree. How they are shared stands on
/// top of `lua/pace_take.lua`.
final class RedisPace implements Pace {
  /// The longest a platform can keep us quiet at a time; longer would outlast a working day.
  static final Duration LONGEST_BLOCK = Duration.ofHours(24);

  private static final String SERVERS_CLOCK = "";
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
    return take(limit, claim, SERVERS_CLOCK);
  }

  @Override
  public void block(String key, Duration pause) {
    block(key, pause, SERVERS_CLOCK);
  }

  /// As [#take(PaceLimit, PaceClaim)], at the moment `now` in microseconds.
  Duration take(PaceLimit limit, PaceClaim claim, String now) {
    String key = limit.key();
    long wait = TAKE.number(redis,
        List.of(keys.pace(key), keys.paceLine(key), keys.paceDue(key)),
        List.of(claim.claimant(), claim.isEnding() ? "1" : "0", micros(limit.every()),
            Integer.toString(limit.burst()), Integer.toString(limit.reserve()), now));
    return Duration.of(wait, ChronoUnit.MICROS);
  }

  /// As [#block(String, Duration)], at the moment `now` in microseconds.
  void block(String key, Duration pause, String now) {
    Duration bounded = pause.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : pause;
    BLOCK.run(redis, List.of(keys.pace(key)), List.of(micros(bounded), now));
  }

  private static String micros(Duration duration) {
    return Long.toString(Math.max(1, duration.dividedBy(ChronoUnit.MICROS.getDuration())));
  }
}
