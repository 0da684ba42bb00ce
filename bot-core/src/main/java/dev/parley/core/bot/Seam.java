package dev.parley.core.bot;

/// Joins an answer and its continuation: a model that is asked to go on often begins with the last words once more.
/// Where the new text begins with at least [#LEAST] characters that the old one ends with, they are cut, once. What
/// may still become such a repetition is held back, at most [#MOST] characters. One thread at a time.
final class Seam {
  /// Fewer characters than this may stand twice by chance.
  static final int LEAST = 20;

  /// How far back a repetition may begin.
  static final int MOST = 1_000;

  private final String tail;
  private final StringBuilder held = new StringBuilder();
  private boolean open;

  Seam(String before) {
    tail = before.substring(Math.max(0, before.length() - MOST));
    open = !before.isEmpty();
  }

  /// The next piece of the new text.
  ///
  /// @return what of it, and of what was held back, follows the old text for certain; may be empty
  String accept(String piece) {
    if (!open) {
      return piece;
    }
    held.append(piece);
    return tail.contains(held) ? "" : rest();
  }

  /// No more comes, or no more is needed: what was held back.
  String rest() {
    open = false;
    String text = held.toString();
    held.setLength(0);
    return text.substring(overlap(text));
  }

  private int overlap(String text) {
    for (int length = Math.min(text.length(), tail.length()); length >= LEAST; length--) {
      if (tail.regionMatches(tail.length() - length, text, 0, length)) {
        return length;
      }
    }
    return 0;
  }
}
