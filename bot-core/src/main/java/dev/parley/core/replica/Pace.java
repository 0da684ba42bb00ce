package dev.parley.core.replica;

import java.io.UncheckedIOException;
import java.time.Duration;

/// The platforms' limits, shared by every reply and every replica: asked before each platform call.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface Pace {

  /// Takes one call from `limit`.
  ///
  /// @return zero where the call may be made now; otherwise how long to wait before asking again
  ///     (nothing was taken)
  Duration take(PaceLimit limit);

  /// The platform said no: nobody takes from `key` for `wait`.
  void block(String key, Duration wait);
}
