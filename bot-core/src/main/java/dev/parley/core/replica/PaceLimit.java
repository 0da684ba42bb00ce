package dev.parley.core.replica;

import java.time.Duration;

/// One limit of a platform: at most `burst` calls at once, and one more each `every`. The last states of replies go
/// before everything else, and may take up to `reserve` calls ahead; what comes after them waits the longer.
///
/// @param key what shares the limit: platform, workspace, and method or channel
public record PaceLimit(String key, Duration every, int burst, int reserve) {
  /// @throws IllegalArgumentException where `every` is not positive, `burst` below 1 or `reserve` below 0
  public PaceLimit {
    if (every.isNegative() || every.isZero() || burst < 1 || reserve < 0) {
      throw new IllegalArgumentException(
          "a pace needs a positive interval, a burst of at least 1 and a reserve of 0 or more");
    }
  }

  /// A limit without a reserve.
  public PaceLimit(String key, Duration every, int burst) {
    this(key, every, burst, 0);
  }
}
