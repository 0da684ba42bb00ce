package dev.parley.core.reply;

import java.time.Duration;

/// When the first message of a reply is posted.
///
/// @param characters once the answer has this many characters; at least 1
/// @param delay or once this long has passed since its first piece; not negative
public record FirstPost(int characters, Duration delay) {

  /// @throws IllegalArgumentException where a value is out of its range
  public FirstPost {
    if (characters < 1 || delay.isNegative()) {
      throw new IllegalArgumentException(
          "a reply's first message needs at least 1 character and a wait of 0 or more");
    }
  }
}
