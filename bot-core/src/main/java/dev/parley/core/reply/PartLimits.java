package dev.parley.core.reply;

import java.time.Duration;
import java.util.Optional;

/// How large one message may become, and how old.
///
/// @param size the largest message as rendered, in the dialect's unit; at least 200
/// @param age how long a message that is appended to may grow; where it is longer, the reply goes on in another
public record PartLimits(int size, Optional<Duration> age) {
  /// @throws IllegalArgumentException where `size` is below 200
  public PartLimits {
    if (size < 200) {
      throw new IllegalArgumentException("a message of at least 200 is needed, not " + size);
    }
  }

  /// Messages of `size` that may grow for ever.
  public static PartLimits ofSize(int size) {
    return new PartLimits(size, Optional.empty());
  }
}
