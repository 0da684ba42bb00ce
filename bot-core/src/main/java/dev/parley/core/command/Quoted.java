package dev.parley.core.command;

/// Text that people chose, put into an answer so that it stays one piece and forms no markup.
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  /// In one line of code, shortened.
  static String code(String text) {
    String line = text.replaceAll("\\s+", " ").replace('`', '\'').strip();
    return "`" + shortened(line.isEmpty() ? " " : line, LONGEST) + "`";
  }

  /// The same for a table's cell.
  static String cell(String text) {
    return code(text).replace("|", "\\|");
  }

  /// As a block, whole.
  static String block(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + "\n" + text.stripTrailing() + "\n" + fence;
  }

  /// At most `most` characters, never within one.
  static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
