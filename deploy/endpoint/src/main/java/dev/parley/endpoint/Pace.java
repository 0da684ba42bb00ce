package dev.parley.endpoint;

import java.time.Duration;

/// How fast a stream goes. What is due is reckoned from the start, so that a late wake-up is made good
/// and not passed on.
///
/// @param tokensPerSecond 0 is at once
record Pace(int tokensPerSecond) {
  private static final long SECOND = 1_000_000_000L;
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
  /// A bound on what one write holds where nothing else bounds it.
  private static final int MOST_AT_ONCE = 256;

  /// How many tokens may have been sent after so long, of `sent` that were; at least one more.
  int due(int sent, long elapsedNanos) {
    if (tokensPerSecond == 0) {
      return sent + MOST_AT_ONCE;
    }
    long due = 1 + (long) (elapsedNanos * (double) tokensPerSecond / SECOND);
    return (int) Math.clamp(due, sent + 1L, sent + (long) MOST_AT_ONCE);
  }

  /// How long to wait until one more is due.
  Duration untilNext(int sent, long elapsedNanos) {
    if (tokensPerSecond == 0) {
      return Duration.ZERO;
    }
    long nanos = (long) (sent * (double) SECOND / tokensPerSecond) - elapsedNanos;
    return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(Math.max(nanos, SHORTEST_WAIT.toNanos()));
  }
}
