package dev.parley.core.replica;

import java.time.Duration;

/// One limit of a platform: at most `burst` calls at once, and one more each `every`.
///
/// @param key what shares the limit: platform, workspace, and method or channel
public record PaceLimit(String key, Duration every, int burst) {
  /// @throws IllegalArgumentException where `every` is not positive or `burst` is below 1
  public PaceLimit {
    if (every.isNegative() || every.isZero() || burst < 1) {
      throw new IllegalArgumentException(
          "a pace needs a positive interval and a burst of at least 1");
    }
  }
}
