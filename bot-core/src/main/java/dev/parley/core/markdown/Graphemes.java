package dev.parley.core.markdown;

import java.text.BreakIterator;
import java.util.Locale;

/// Where a text may be cut without cutting what a reader sees as one character.
final class Graphemes {
  private Graphemes() {}

  /// Whether `at` lies between two characters as a reader sees them.
  static boolean isBoundary(String text, int at) {
    return at == boundary(text, at);
  }

  /// The last such place at or before `at`; `text` begins with one.
  static int boundary(String text, int at) {
    if (at == 0 || at == text.length()) {
      return at;
    }
    int start = anchor(text, at);
    // The character after the place decides with those before it; what follows that does not matter.
    int end = at + Character.charCount(text.codePointAt(at));
    BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
    iterator.setText(text.substring(start, end));
    int place = at - start;
    return start + (iterator.isBoundary(place) ? place : iterator.preceding(place));
  }

  /// A place before `at` where a character surely begins: what lies before it need not be read.
  private static int anchor(String text, int at) {
    int start = at - 1;
    while (start > 0 && text.charAt(start) >= 0x80) {
      start--;
    }
    return start;
  }
}
