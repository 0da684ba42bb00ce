package dev.parley.core.markdown;

/// A run of `*`, `_` or `~` and whether it may open and close emphasis, by CommonMark's rules.
record InlineRun(int start, int length, char mark, boolean opens, boolean closes) {

  /// The run that begins at `start` of `text`, which is read up to `to`.
  static InlineRun at(String text, int start, int to) {
    char mark = text.charAt(start);
    int end = start;
    while (end < to && text.charAt(end) == mark) {
      end++;
    }
    int before = start == 0 ? '\n' : text.codePointBefore(start);
    int after = end >= to ? '\n' : text.codePointAt(end);
    boolean left =
        !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    boolean right =
        !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    boolean inWord = mark == '_';
    return new InlineRun(start, end - start, mark,
        left && (!inWord || !right || isPunctuation(before)),
        right && (!inWord || !left || isPunctuation(after)));
  }

  int end() {
    return start + length;
  }

  boolean isBoth() {
    return opens && closes;
  }

  static boolean isMark(char c) {
    return c == '*' || c == '_' || c == '~';
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
        true;
      default -> false;
    };
  }
}
