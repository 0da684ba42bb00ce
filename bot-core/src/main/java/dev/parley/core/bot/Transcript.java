package dev.parley.core.bot;

import dev.parley.core.conversation.TokenEstimate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// What people and the bot said, quoted for a model that shall read it and not obey it: every line of theirs begins with
/// `> `, whatever line breaks it had, so that none can pass for one of ours. It grows backwards, from the newest on,
/// until it is full. One thread at a time.
final class Transcript {

  /// The longest message that is quoted whole, in characters; of a longer one the beginning is.
  static final int LONGEST = 4_000;

  private static final int LONGEST_NAME = 80;
  private static final Pattern BREAKS = Pattern.compile("\\R");
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{C}\\p{Z}\\[\\]]+");

  private final Deque<String> entries = new ArrayDeque<>();
  private int left;

  /// @param tokens how much there may be, by estimate
  Transcript(int tokens) {
    left = tokens;
  }

  /// Puts a message before all others; an empty one is none.
  ///
  /// @param note what is known of it besides who said it, in our own words; may be empty
  /// @return false where there is no room for it; then there is none for any other
  boolean before(String name, String note, String text) {
    if (text.isBlank()) {
      return true;
    }
    String entry = "[%s%s]\n%s\n".formatted(name(name), note, quoted(text));
    left -= TokenEstimate.ofText(entry);
    if (left >= 0) {
      entries.addFirst(entry);
    }
    return left >= 0;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /// The quotation, oldest first.
  String text() {
    return String.join("\n", entries);
  }

  /// One text, quoted.
  static String quoted(String text) {
    String bounded = text.strip();
    if (bounded.length() > LONGEST) {
      int end = Character.isHighSurrogate(bounded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      bounded = bounded.substring(0, end) + " […]";
    }
    return "> " + BREAKS.matcher(bounded).replaceAll("\n> ");
  }

  private static String name(String name) {
    String one = NOT_IN_A_NAME.matcher(name).replaceAll(" ").strip();
    String bounded = one.substring(0, one.offsetByCodePoints(
        0, Math.min(LONGEST_NAME, one.codePointCount(0, one.length()))));
    return bounded.isEmpty() ? "somebody" : bounded;
  }
}
