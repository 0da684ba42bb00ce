package dev.parley.core.language;

/// Where an argument meets its sentence in Chinese: a space stands between Chinese and anything else ("請找 ada。"), and
/// none between Chinese and Chinese ("請找小明。"). The pattern cannot know which it will be, so the argument is marked, and
/// the marks are taken out once the sentence is put together.
final class Seams {
  /// Of those that Unicode promises never to mean anything.
  private static final char MARK = '\uFDD0';

  private Seams() {}

  /// The argument between marks.
  static String marked(String argument) {
    return argument.isEmpty() ? argument : MARK + without(argument) + MARK;
  }

  /// The sentence with a space at each marked place that needs one.
  static String spaced(String sentence) {
    if (sentence.indexOf(MARK) < 0) {
      return sentence;
    }
    StringBuilder spaced = new StringBuilder(sentence.length() + 2);
    boolean isSeam = false;
    for (int i = 0; i < sentence.length(); i++) {
      char next = sentence.charAt(i);
      if (next == MARK) {
        isSeam = true;
        continue;
      }
      if (isSeam && !spaced.isEmpty() && isCramped(spaced.codePointBefore(spaced.length()),
          sentence.codePointAt(i))) {
        spaced.append(' ');
      }
      isSeam = false;
      spaced.append(next);
    }
    return spaced.toString();
  }

  private static String without(String text) {
    return text.indexOf(MARK) < 0 ? text : text.replace(String.valueOf(MARK), "");
  }

  private static boolean isCramped(int before, int after) {
    return Character.isIdeographic(before) ? isNarrow(after)
        : Character.isIdeographic(after) && isNarrow(before);
  }

  private static boolean isNarrow(int c) {
    return !Character.isIdeographic(c) && !Character.isWhitespace(c) && !isWide(c);
  }

  /// Punctuation that brings its own white: dashes and quotation marks, Chinese marks, forms of full width.
  private static boolean isWide(int c) {
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
