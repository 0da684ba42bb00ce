package dev.parley.core.markdown;

/// Whether the line that is being read may close a fenced block.
final class ClosingLine {
  private static final String MARKS = "`~> \t";

  private boolean possible = true;
  private boolean known;

  /// A new part begins.
  void begin() {
    possible = true;
    known = false;
  }

  void add(int codePoint) {
    if (codePoint == '\n') {
      return;
    }
    known = known && Character.isWhitespace(codePoint);
    possible = possible && MARKS.indexOf(codePoint) >= 0;
  }

  /// A line has ended.
  void line() {
    possible = true;
  }

  boolean isPossible() {
    return possible;
  }

  /// Whether somebody looked whether it does.
  boolean isKnown() {
    return known;
  }

  void known() {
    known = true;
  }
}
