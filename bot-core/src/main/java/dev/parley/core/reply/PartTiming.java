package dev.parley.core.reply;

import java.time.Duration;
import java.time.Instant;

/// When a message of a reply was changed, and when it may be changed again.
final class PartTiming {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Instant changed = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private Instant nextLook = Instant.MIN;
  private int failures;

  /// When it may be changed while it grows; `gap` is the least time since the last change.
  Instant due(Duration gap) {
    Instant paced = changed.equals(Instant.MIN) ? changed : changed.plus(gap);
    return later(later(paced, nextLook), lastDue());
  }

  /// When it may be changed for the last time: no gap holds that up.
  Instant lastDue() {
    return notBefore;
  }

  void changed(Instant now) {
    changed = now;
    failures = 0;
  }

  /// Nothing was found to do although the text grew: not worth another look at the next piece.
  void looked(Instant now) {
    nextLook = now.plus(BETWEEN_LOOKS);
  }

  /// Tries again later, each time twice as late.
  void failed(Instant now) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    notBefore = now.plus(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
