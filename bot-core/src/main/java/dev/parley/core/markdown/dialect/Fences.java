package dev.parley.core.markdown.dialect;

import java.util.regex.Pattern;

/// The fence of a code block on platforms that end it at the next three backticks, wherever they stand.
final class Fences {
  static final String MARK = "```";

  private static final Pattern RUN = Pattern.compile("``(?=`)");

  private Fences() {}

  /// `line` of code without three backticks in a row: a zero-width space parts them.
  static String broken(String line) {
    return line.contains(MARK)
        ? RUN.matcher(line).replaceAll("``" + DiscordTokens.BREAK)
        : line;
  }
}
