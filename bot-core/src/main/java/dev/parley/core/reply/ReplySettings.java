package dev.parley.core.reply;

import java.time.Duration;

/// What people may choose about how a reply appears.
///
/// @param firstCharacters a first message is posted once the answer has this many characters; at least 1
/// @param firstWait or once this long has passed since its first piece; not negative
public record ReplySettings(int firstCharacters, Duration firstWait) {

  /// What holds where nobody chose anything: about half a line, or half a second.
  public static final ReplySettings DEFAULTS = new ReplySettings(24, Duration.ofMillis(500));

  /// @throws IllegalArgumentException where a value is out of its range
  public ReplySettings {
    if (firstCharacters < 1 || firstWait.isNegative()) {
      throw new IllegalArgumentException(
          "a reply's first message needs at least 1 character and a wait of 0 or more");
    }
  }
}
