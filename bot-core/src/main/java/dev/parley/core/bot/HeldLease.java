package dev.parley.core.bot;

import dev.parley.core.replica.Lease;
import dev.parley.core.reply.WritePermit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A lease that [LeaseKeeper] holds: renewed on the keeper's thread, asked on the turn's and the writer's.
/// `lease` is published by being volatile; empty means another owner has it.
final class HeldLease implements WritePermit {

  /// Writing stops this long before the lease's end, for a call under way and a clock a little off.
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Lease first;
  private volatile Optional<Lease> lease;
  private volatile boolean troubled;

  HeldLease(Lease lease, InstantSource clock) {
    this.clock = clock;
    this.first = lease;
    this.lease = Optional.of(lease);
  }

  /// The token for every write; it stays the same as long as the lease is ours.
  long fence() {
    return first.fence();
  }

  Optional<Lease> lease() {
    return lease;
  }

  void renewed(Optional<Lease> renewal) {
    lease = renewal;
    troubled = false;
  }

  /// A write was refused: another owner has it, or the store lost its memory. Nothing is written until the next
  /// heartbeat has found out which.
  void doubted() {
    lease = lease.map(held -> new Lease(held.key(), held.fence(), clock.instant()));
  }

  void notRenewed() {
    troubled = true;
  }

  /// Whether the last heartbeat failed: the store is away.
  boolean isTroubled() {
    return troubled;
  }

  @Override
  public State state() {
    return lease
        .map(held -> clock.instant().isBefore(held.until().minus(MARGIN)) ? State.HELD
            : State.UNSURE)
        .orElse(State.LOST);
  }
}
