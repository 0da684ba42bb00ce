package dev.parley.core.markdown;

/// Where lines begin and end.
final class Lines {
  private Lines() {}

  /// The index at which the line begins that `at` lies in.
  static int start(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /// The index of the first character at or after `from` that is no white space, or the text's end.
  static int firstNonSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
