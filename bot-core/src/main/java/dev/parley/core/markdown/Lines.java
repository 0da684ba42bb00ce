package dev.parley.core.markdown;

/// How a line of Markdown begins.
final class Lines {
  private Lines() {}

  /// How many spaces and tabs `line` begins with.
  static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /// How many quote marks `line` begins with, at most `most`.
  static int quotes(String line, int most) {
    int count = 0;
    int at = quoteEnd(line, 0);
    while (count < most && at > 0) {
      count++;
      at = quoteEnd(line, at);
    }
    return count;
  }

  /// `line` without its first `count` quote marks; it must have as many.
  static String withoutQuotes(String line, int count) {
    int at = 0;
    for (int i = 0; i < count; i++) {
      at = quoteEnd(line, at);
    }
    return line.substring(at);
  }

  /// The index after the quote mark that begins at `from`, or -1 where there is none.
  private static int quoteEnd(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ' && at - from < 3) {
      at++;
    }
    if (at >= line.length() || line.charAt(at) != '>') {
      return -1;
    }
    boolean spaced = at + 1 < line.length() && line.charAt(at + 1) == ' ';
    return spaced ? at + 2 : at + 1;
  }

  /// The index at which the last line of `text` begins.
  static int lastStart(String text) {
    return text.lastIndexOf('\n') + 1;
  }
}
