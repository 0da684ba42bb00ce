package dev.parley.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The messages that take more text at their end. As on Slack a message grows until it is finished, for some minutes
/// at most, and none does after a restart. Any thread may call.
final class GrowingMessages {
  /// A little more than Parley's replies claim.
  static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Instant> opened = new ConcurrentHashMap<>();

  GrowingMessages(InstantSource clock) {
    this.clock = clock;
  }

  void open(String message) {
    if (opened.size() >= MOST) {
      opened.keySet().removeIf(other -> !isOpen(other));
    }
    if (opened.size() < MOST) {
      opened.put(message, clock.instant());
    }
  }

  boolean isOpen(String message) {
    Instant since = opened.get(message);
    return since != null && clock.instant().isBefore(since.plus(LONGEST));
  }

  void close(String message) {
    opened.remove(message);
  }
}
