package dev.parley.core.redis;

import dev.parley.core.replica.Lease;
import dev.parley.core.replica.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leases as a key that runs out beside a record that does not: the fence lives in the record, which lives
/// as long as the conversation. A lease that was given back cannot be renewed.
final class RedisLeases implements Leases {
  private static final LuaScript ACQUIRE = LuaScript.named("lease_acquire");
  private static final LuaScript RENEW = LuaScript.named("lease_renew");
  private static final LuaScript RELEASE = LuaScript.named("lease_release");

  private final RedisConnection redis;
  private final Keys keys;
  private final RedisLifetimes lifetimes;
  private final InstantSource clock;

  RedisLeases(RedisConnection redis, Keys keys, RedisLifetimes lifetimes, InstantSource clock) {
    this.redis = redis;
    this.keys = keys;
    this.lifetimes = lifetimes;
    this.clock = clock;
  }

  @Override
  public Optional<Lease> acquire(String key, Duration life) {
    // Counted from before the call: the holder's end must not come after the server's.
    Instant until = clock.instant().plus(life);
    Object fence = ACQUIRE.run(redis, List.of(keys.lease(key), keys.record(key)),
        List.of(UUID.randomUUID().toString(), millis(life), lifetimes.conversationMillis()));
    return fence instanceof String number
        ? Optional.of(new Lease(key, Long.parseLong(number), until))
        : Optional.empty();
  }

  @Override
  public Optional<Lease> renew(Lease lease, Duration life) {
    Instant until = clock.instant().plus(life);
    long renewed = RENEW.number(redis, List.of(keys.lease(lease.key()), keys.record(lease.key())),
        List.of(Long.toString(lease.fence()), millis(life), lifetimes.conversationMillis()));
    return renewed == 1
        ? Optional.of(new Lease(lease.key(), lease.fence(), until))
        : Optional.empty();
  }

  @Override
  public void release(Lease lease) {
    RELEASE.run(redis, List.of(keys.lease(lease.key()), keys.record(lease.key())),
        List.of(Long.toString(lease.fence())));
  }

  private static String millis(Duration life) {
    return Long.toString(Math.max(1, life.toMillis()));
  }
}
