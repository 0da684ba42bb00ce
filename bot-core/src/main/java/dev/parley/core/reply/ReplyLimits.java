package dev.parley.core.reply;

import java.time.Duration;

/// What a platform allows for one reply.
///
/// @param size the largest message, by `measure`; at least 200
/// @param measure how the platform counts
/// @param gap the least time between two edits of one message
public record ReplyLimits(int size, TextMeasure measure, Duration gap) {
  /// @throws IllegalArgumentException where `size` is below 200
  public ReplyLimits {
    if (size < 200) {
      throw new IllegalArgumentException("a message of at least 200 is needed, not " + size);
    }
  }
}
