package dev.parley.core.bot;

import dev.parley.core.replica.Lease;
import dev.parley.core.replica.Leases;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes leases and keeps them alive: one virtual thread renews all of them every [#HEARTBEAT].
final class LeaseKeeper {

  /// How long a lease holds without a heartbeat: the longest a crash delays a conversation.
  static final Duration LIFE = Duration.ofSeconds(10);

  static final Duration HEARTBEAT = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

  private final Leases leases;
  private final InstantSource clock;
  private final Set<HeldLease> held = ConcurrentHashMap.newKeySet();

  LeaseKeeper(Leases leases, InstantSource clock) {
    this.leases = leases;
    this.clock = clock;
  }

  /// Takes the lease where it is free, and holds it until [#release].
  Optional<HeldLease> hold(String key) {
    return leases.acquire(key, LIFE).map(lease -> {
      HeldLease one = new HeldLease(lease, clock);
      held.add(one);
      return one;
    });
  }

  /// Gives the lease back. Where the store is away it runs out by itself.
  void release(HeldLease one) {
    held.remove(one);
    try {
      one.lease().ifPresent(leases::release);
    } catch (UncheckedIOException unreachable) {
      LOG.debug("lease not given back, it runs out: {}", unreachable.getMessage());
    }
  }

  /// Renews every lease once, all of them together.
  void beat() {
    Map<Lease, HeldLease> holders = new HashMap<>();
    held.forEach(one -> one.lease().ifPresent(lease -> holders.put(lease, one)));
    if (holders.isEmpty()) {
      return;
    }
    try {
      Map<String, Lease> renewed = leases.renew(holders.keySet(), LIFE).stream()
          .collect(Collectors.toMap(Lease::key, Function.identity()));
      holders.forEach(
          (lease, one) -> one.renewed(Optional.ofNullable(renewed.get(lease.key()))));
    } catch (UncheckedIOException unreachable) {
      holders.values().forEach(HeldLease::notRenewed);
      LOG.debug("leases not renewed: {}", unreachable.getMessage());
    }
  }
}
