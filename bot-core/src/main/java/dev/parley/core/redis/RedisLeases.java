package dev.parley.core.redis;

import dev.parley.core.replica.Lease;
import dev.parley.core.replica.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Leases as a key that runs out beside a record that does not: the fence lives in the record, which lives
/// as long as the conversation. A lease that was given back cannot be renewed.
final class RedisLeases implements Leases {
  private static final LuaScript ACQUIRE = LuaScript.named("lease_acquire");
  private static final LuaScript RENEW = LuaScript.named("lease_renew");
  private static final LuaScript RELEASE = LuaScript.named("lease_release");

  /// How many are renewed in one round trip: a few milliseconds of the server's time.
  private static final int BATCH = 250;

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
  public List<Lease> renew(Collection<Lease> leases, Duration life) {
    List<Lease> all = List.copyOf(leases);
    List<Lease> renewed = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      renewed.addAll(renewed(all.subList(from, Math.min(all.size(), from + BATCH)), life));
    }
    return renewed;
  }

  private List<Lease> renewed(List<Lease> leases, Duration life) {
    Instant until = clock.instant().plus(life);
    List<LuaScript.Call> calls = leases.stream()
        .map(lease -> new LuaScript.Call(
            List.of(keys.lease(lease.key()), keys.record(lease.key())),
            List.of(Long.toString(lease.fence()), millis(life), lifetimes.conversationMillis())))
        .toList();
    List<Long> answers = RENEW.numbers(redis, calls);
    return IntStream.range(0, leases.size())
        .filter(i -> answers.get(i) == 1)
        .mapToObj(i -> new Lease(leases.get(i).key(), leases.get(i).fence(), until))
        .toList();
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
