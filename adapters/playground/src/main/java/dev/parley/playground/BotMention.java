package dev.parley.playground;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds `@parley` in a message: in any case, as a word of its own, and not inside code, where it is only
/// spoken about.
final class BotMention {
  /// A fenced block (to its end or the message's), a code span on one line, or the mention in group 1. The
  /// alternatives before the mention eat the code; possessive, so that no text makes the search slow.
  private static final Pattern CODE_OR_MENTION = Pattern.compile(
      "(?m:^[ ]{0,3}(`{3,}|~{3,})(?s:.*?)(?:^[ ]{0,3}\\1|\\z))"
          + "|(?<!`)(`++)(?!`)[^\\n]*?(?<!`)\\2(?!`)"
          + "|(?<![\\w@.+-])(@parley)(?![\\w-]|[.@]\\w)",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final int MENTION = 3;

  private BotMention() {}

  static boolean isIn(String text) {
    Matcher matcher = CODE_OR_MENTION.matcher(text);
    while (matcher.find()) {
      if (matcher.group(MENTION) != null) {
        return true;
      }
    }
    return false;
  }

  /// The text without its mentions, each with the blanks before it; may be empty.
  static String without(String text) {
    Matcher matcher = CODE_OR_MENTION.matcher(text);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      if (matcher.group(MENTION) != null) {
        rest.append(text, from, matcher.start());
        trimBlanks(rest);
        from = matcher.end();
      }
    }
    return rest.append(text, from, text.length()).toString().strip();
  }

  private static void trimBlanks(StringBuilder text) {
    while (!text.isEmpty()
        && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\t')) {
      text.setLength(text.length() - 1);
    }
  }
}
