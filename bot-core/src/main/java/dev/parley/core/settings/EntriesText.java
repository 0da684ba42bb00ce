package dev.parley.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A short list as people write it: entries between commas or line ends, one with blanks or commas of its own in double
/// quotes. `\n`, `\t`, `\r`, `\"` and `\\` mean what they do in most languages; any other backslash is one.
final class EntriesText {
  private final String text;
  private final List<String> entries = new ArrayList<>();
  private int at;

  private EntriesText(String text) {
    this.text = text;
  }

  /// Empty where a quote stays open, or something stands after one.
  static Optional<List<String>> read(String text) {
    EntriesText reader = new EntriesText(text);
    return reader.isRead() ? Optional.of(List.copyOf(reader.entries)) : Optional.empty();
  }

  static String written(List<String> entries) {
    return String.join(", ", entries.stream().map(EntriesText::written).toList());
  }

  private boolean isRead() {
    boolean isSound = true;
    while (isSound && at < text.length()) {
      blanks();
      if (at < text.length() && text.charAt(at) == '"') {
        isSound = quoted();
      } else {
        bare();
      }
      at++; // the comma or the line's end
    }
    return isSound;
  }

  private boolean quoted() {
    at++;
    var entry = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      entry.append(character());
    }
    boolean isClosed = at < text.length();
    at++;
    entries.add(entry.toString());
    blanks();
    return isClosed && isEnd();
  }

  private void bare() {
    var entry = new StringBuilder();
    int length = 0; // without the blanks at its end, which an escape is not
    while (!isEnd()) {
      boolean isBlank = Character.isWhitespace(text.charAt(at));
      entry.append(character());
      length = isBlank ? length : entry.length();
    }
    if (length > 0) {
      entries.add(entry.substring(0, length));
    }
  }

  private char character() {
    char here = text.charAt(at++);
    if (here != '\\' || at == text.length()) {
      return here;
    }
    int escape = "ntr\"\\".indexOf(text.charAt(at));
    if (escape < 0) {
      return here;
    }
    at++;
    return "\n\t\r\"\\".charAt(escape);
  }

  private boolean isEnd() {
    return at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at)) && !isEnd()) {
      at++;
    }
  }

  private static String written(String entry) {
    String escaped = entry.replace("\\", "\\\\").replace("\"", "\\\"")
        .replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
    boolean isBare = escaped.equals(entry) && !entry.isEmpty() && entry.indexOf(',') < 0
        && entry.chars().noneMatch(Character::isWhitespace);
    return isBare ? entry : '"' + escaped + '"';
  }
}
