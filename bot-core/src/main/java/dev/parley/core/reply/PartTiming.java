package dev.parley.core.reply;

import java.time.Duration;
import java.time.Instant;

/// When a message of a reply was changed, and when it may be changed again.
final class PartTiming {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 5;

  private Instant changed = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private int failures;

  /// When it may be changed; `gap` is the least time since the last change.
  Instant due(Duration gap) {
    Instant paced = changed.equals(Instant.MIN) ? changed : changed.plus(gap);
    return paced.isAfter(notBefore) ? paced : notBefore;
  }

  void changed(Instant now) {
    changed = now;
    failures = 0;
  }

  /// Tries again later, each time twice as late.
  void failed(Instant now) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    notBefore = now.plus(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY);
  }
}
