package dev.parley.endpoint;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A text in its tokens, which joined are the text again: a word with the white space before it, or
/// one sign of a script without spaces; long words are several, and a quotation mark begins one, so that
/// JSON is not one long word. Kept as offsets: a long answer has
/// thousands of them.
final class Tokens {
  private static final int LONGEST = 16;

  private final String text;
  private final int[] ends;

  private Tokens(String text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  /// Splits the text.
  static Tokens of(String text) {
    int[] ends = new int[text.length()];
    int[] count = new int[1];
    split(text, end -> ends[count[0]++] = end);
    return new Tokens(text, Arrays.copyOf(ends, count[0]));
  }

  /// How many the text has; of a long text nothing is kept.
  static int count(String text) {
    int[] count = new int[1];
    split(text, _ -> count[0]++);
    return count[0];
  }

  private static void split(String text, IntConsumer ends) {
    int letters = 0;
    boolean isAlone = false;
    for (int at = 0; at < text.length();) {
      int point = text.codePointAt(at);
      boolean isSpace = Character.isWhitespace(point);
      boolean isApart = letters > 0 && (isSign(point) || point == '"');
      boolean begins = isSpace ? letters > 0 : isAlone || letters >= LONGEST || isApart;
      if (begins) {
        ends.accept(at);
        letters = 0;
      }
      letters += isSpace ? 0 : 1;
      isAlone = isSign(point);
      at += Character.charCount(point);
    }
    if (!text.isEmpty()) {
      ends.accept(text.length());
    }
  }

  private static boolean isSign(int point) {
    return Character.isIdeographic(point) || (point >= 0x3040 && point <= 0x30FF);
  }

  int size() {
    return ends.length;
  }

  /// The token at `index`.
  String at(int index) {
    return text.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
  }

  /// The text.
  String text() {
    return text;
  }

  /// About how many bytes it takes in memory.
  long bytes() {
    return (long) text.length() * Character.BYTES + (long) ends.length * Integer.BYTES;
  }

  /// The first `most` of them.
  Tokens first(int most) {
    if (most >= size()) {
      return this;
    }
    return new Tokens(
        most == 0 ? "" : text.substring(0, ends[most - 1]), Arrays.copyOf(ends, most));
  }
}
