package dev.parley.core.openai;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.WellFormed;
import java.util.regex.Pattern;

/// How the model learns who speaks: by the API's `name` where the person's name fits its rule, else by a
/// label before the text.
record Speaker(String name, String label) {
  private static final Pattern API_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_LABEL = 80;

  static Speaker of(Author author) {
    // One line: nobody's name begins a message that somebody else seems to have written.
    var name = WellFormed.of(author.name()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (fits(name)) {
      return new Speaker(name, "");
    }
    var shown = name.substring(0, name.offsetByCodePoints(0,
        Math.min(LONGEST_LABEL, name.codePointCount(0, name.length()))));
    return new Speaker("", shown.isEmpty() ? "" : shown + ": ");
  }

  /// Whether the API takes it as a name.
  static boolean fits(String name) {
    return API_NAME.matcher(name).matches();
  }
}
