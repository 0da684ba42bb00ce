package dev.parley.endpoint;

/// Text of others, made fit to be shown again.
final class Shown {
  private static final int LONGEST_VALUE = 80;

  private Shown() {}

  /// A value in an error: one line, shortened.
  static String quoted(String value) {
    return shortened(value.replaceAll("\\p{Cntrl}", " "), LONGEST_VALUE);
  }

  /// The text, or its beginning of so many characters and an ellipsis.
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /// The text without halves of surrogate pairs, which JSON may carry and UTF-8 may not.
  static String whole(String text) {
    return text.codePoints()
        .map(point -> Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE
            ? '\uFFFD'
            : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
