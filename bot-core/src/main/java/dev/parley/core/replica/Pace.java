package dev.parley.core.replica;

import java.io.UncheckedIOException;
import java.time.Duration;

/// The platforms' limits, shared by every reply and every replica: asked before each platform call.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface Pace {

  /// Takes one call from `limit`. Who may not call yet has a place in the line from then on, behind those who asked
  /// before; endings go before all others. So each of many replies has its turn, and none has two before another's.
  ///
  /// @return zero where the call may be made now; otherwise how long to wait before asking again
  ///     (nothing was taken). Who comes much later loses the place
  Duration take(PaceLimit limit, PaceClaim claim);

  /// The platform said no: nobody takes from `key` for `wait`, and then more slowly for a while.
  void block(String key, Duration wait);
}
