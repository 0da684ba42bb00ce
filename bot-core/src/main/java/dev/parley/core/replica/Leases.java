package dev.parley.core.replica;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Gives one owner at a time the right to work on a key, across every replica.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface Leases {

  /// Takes the lease where nobody holds it; the new owner's fence is greater than any before.
  Optional<Lease> acquire(String key, Duration life);

  /// Holds the leases for another `life`, many in one round trip. One that ran out is renewed too, as long as nobody
  /// took it in between.
  ///
  /// @return those that are still the holder's, in any order; of one that is missing another owner has it, and its
  ///     holder must fall silent
  List<Lease> renew(Collection<Lease> leases, Duration life);

  /// Gives the lease back; does nothing where it is no longer the holder's.
  void release(Lease lease);
}
