package dev.parley.core.reply;

import dev.parley.core.language.Language;
import dev.parley.core.settings.ReasoningShown;
import java.time.Duration;

/// What people may choose about how a reply appears.
///
/// @param footer whether a finished answer says which model wrote it, in how many seconds and tokens
/// @param mostParts how many messages an answer may take before the rest goes into a file; at least 1
/// @param language in which Parley says what it has to say below the text, on its buttons and meanwhile
public record ReplySettings(
    FirstPost first,
    boolean footer,
    ReasoningShown reasoning,
    int mostParts,
    Language language) {

  /// What holds where nobody chose anything: about half a line, or half a second.
  public static final ReplySettings DEFAULTS = new ReplySettings(
      new FirstPost(24, Duration.ofMillis(500)), true, ReasoningShown.HIDDEN, 8,
      Language.ENGLISH);

  /// The same, in at most `parts` messages, and in one at least.
  public ReplySettings within(int parts) {
    return new ReplySettings(first, footer, reasoning, Math.clamp(parts, 1, mostParts),
        language);
  }

  /// @throws IllegalArgumentException where a value is out of its range
  public ReplySettings {
    if (mostParts < 1) {
      throw new IllegalArgumentException("a reply has at least 1 message, not " + mostParts);
    }
  }
}
