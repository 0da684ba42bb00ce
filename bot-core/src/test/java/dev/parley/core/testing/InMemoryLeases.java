package dev.parley.core.testing;

import dev.parley.core.replica.Lease;
import dev.parley.core.replica.Leases;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Leases in a map.
record InMemoryLeases(InMemoryState state) implements Leases {

  @Override
  public Optional<Lease> acquire(String key, Duration life) {
    return state.whole(() -> {
      boolean held = Optional.ofNullable(state.leases.get(key))
          .filter(lease -> lease.until().isAfter(state.clock.instant()))
          .isPresent();
      return held
          ? Optional.empty()
          : Optional.of(keep(key, state.fences.merge(key, 1L, Long::sum), life));
    });
  }

  @Override
  public List<Lease> renew(Collection<Lease> leases, Duration life) {
    return state.whole(() -> leases.stream()
        .filter(this::isOwner)
        .map(lease -> keep(lease.key(), lease.fence(), life))
        .toList());
  }

  @Override
  public void release(Lease lease) {
    state.whole(() -> isOwner(lease)
        ? Optional.ofNullable(state.leases.remove(lease.key()))
        : Optional.empty());
  }

  private boolean isOwner(Lease lease) {
    Lease owner = state.leases.get(lease.key());
    return owner != null && owner.fence() == lease.fence();
  }

  private Lease keep(String key, long fence, Duration life) {
    Lease lease = new Lease(key, fence, state.clock.instant().plus(life));
    state.leases.put(key, lease);
    return lease;
  }
}
