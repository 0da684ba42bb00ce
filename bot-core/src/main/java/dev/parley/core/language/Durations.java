package dev.parley.core.language;

import java.time.Duration;

/// Lengths of time as people say them.
public final class Durations {
  private static final long EXACT = 120; // up to here the smaller unit is said

  private Durations() {}

  /// How long somebody has to wait, in one unit and rounded up: "90 seconds", "12 minutes", "3 hours", "5 days". At
  /// least a second.
  public static Sentence inWords(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    if (seconds < EXACT) {
      return Sentence.of("duration.seconds").with("count", seconds);
    }
    long minutes = Math.ceilDiv(seconds, 60);
    if (minutes < EXACT) {
      return Sentence.of("duration.minutes").with("count", minutes);
    }
    long hours = Math.ceilDiv(minutes, 60);
    return hours < 48
        ? Sentence.of("duration.hours").with("count", hours)
        : Sentence.of("duration.days").with("count", Math.ceilDiv(hours, 24));
  }
}
