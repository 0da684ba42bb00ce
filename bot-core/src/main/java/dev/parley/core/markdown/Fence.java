package dev.parley.core.markdown;

/// The opening of a fenced code block, with where it stands: inside how many quotes, and inside which list item.
///
/// @param quotes how many `>` stand before it
/// @param column where the text of its list item begins, after the quotes; 0 outside a list
/// @param indent where the fence itself begins, after the quotes; at least `column`
/// @param info the language and what else follows the fence, trimmed
record Fence(int quotes, int column, int indent, char mark, int length, String info) {

  /// A longer run of marks, a deeper quote or a farther column is not taken for a fence, so that what a cut
  /// adds stays small. Nobody but a test writes one.
  static final int LONGEST = 16;

  static final int DEEPEST = 4;
  static final int FARTHEST = 16;

  private static final int LONGEST_INFO = 32;
  private static final int INDENT_OF_A_BLOCK = 3;

  /// The longest text that [#closing] gives, with the line break before it.
  static final String LONGEST_CLOSING =
      "\n" + "> ".repeat(DEEPEST) + " ".repeat(FARTHEST) + "`".repeat(LONGEST);

  /// The line that closes it.
  String closing() {
    return lineStart() + " ".repeat(indent - column) + run();
  }

  /// What a line of the block begins with.
  String lineStart() {
    return "> ".repeat(quotes) + " ".repeat(column);
  }

  /// The line that opens the same block at the start of a message, where no list item is open. A block far to
  /// the right can only stand there inside a list item, or its own closing line would not close it.
  String opening() {
    String place = indent <= INDENT_OF_A_BLOCK ? " ".repeat(indent) : items();
    return "> ".repeat(quotes) + place + run() + (info.length() <= LONGEST_INFO ? info : "");
  }

  /// The same without what follows the fence.
  Fence withoutInfo() {
    return new Fence(quotes, column, indent, mark, length, "");
  }

  /// Whether the line `rest`, its quotes taken off, closes the block.
  boolean isClosedBy(String rest) {
    int start = Lines.indent(rest);
    int end = start;
    while (end < rest.length() && rest.charAt(end) == mark) {
      end++;
    }
    return start - column <= INDENT_OF_A_BLOCK
        && end - start >= length
        && rest.substring(end).isBlank();
  }

  private String items() {
    boolean odd = column % 2 == 1;
    return "- ".repeat((odd ? column - 3 : column) / 2) + (odd ? "1. " : "")
        + " ".repeat(indent - column);
  }

  private String run() {
    return String.valueOf(mark).repeat(length);
  }
}
