package dev.parley.playground;

import java.time.Duration;
import java.time.Instant;

/// The bot works on an answer in `place`; it ends with the bot's next message there. Never stored.
///
/// @param line how, in a few words; may be empty
record Typing(Place place, String line, Instant at, long seq) implements Change {
  /// How long it is believed where no message follows.
  static final Duration LONGEST = Duration.ofMinutes(2);

  boolean isLive(Instant now) {
    return now.isBefore(at.plus(LONGEST));
  }
}
