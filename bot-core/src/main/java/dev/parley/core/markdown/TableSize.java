package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much larger the tables of a part are once they are aligned in code fences than as they were written: the widest
/// cell of a column counts for all its rows. Reckoned line by line; it never falls. It takes for a table whatever may be one.
final class TableSize {
  private static final int FIRST_WIDE = 0x1100;
  private static final int BORDERS_PER_COLUMN = 3;
  private static final int BORDERS_PER_ROW = 3;
  private static final int FENCE = 10;
  private static final Pattern SEPARATOR = Pattern.compile("[ \\t>|:-]*-[ \\t>|:-]*");
  private static final Pattern HEAD =
      Pattern.compile("(?:\\s|>|(?:[-*+]|\\d{1,9}[.)])(?=\\s)){0,64}\\|?");

  private final Dialect dialect;
  private final List<Integer> widths = new ArrayList<>();
  private String header = "";
  private boolean inTable;
  private int rows;
  private int heads;
  private int surplus;
  private int written;
  private int earlier;

  TableSize(Dialect dialect) {
    this.dialect = dialect;
  }

  /// Reads the next line, given without its end.
  void line(String line) {
    if (inTable && line.isBlank()) {
      earlier += growth();
      inTable = false;
    } else if (inTable) {
      row(line);
    } else if (!header.isEmpty() && SEPARATOR.matcher(line).matches()) {
      begin(line);
    }
    header = line.indexOf('|') >= 0 ? line : "";
  }

  /// How many units the aligned tables take beyond the weight of their text.
  int extra() {
    return earlier + (inTable ? growth() : 0);
  }

  private void begin(String separator) {
    inTable = true;
    widths.clear();
    rows = 0;
    heads = 0;
    surplus = 0;
    written = 0;
    row(header);
    row(separator);
  }

  private int growth() {
    int width = BORDERS_PER_ROW + widths.stream().mapToInt(w -> w + BORDERS_PER_COLUMN).sum();
    int space = dialect.weight(' ');
    return Math.max(0, (rows * width + FENCE) * space + heads + surplus - written);
  }

  private void row(String line) {
    rows++;
    written += dialect.weigh(line) + dialect.weight('\n');
    Matcher head = HEAD.matcher(line);
    int start = head.lookingAt() ? head.end() : 0;
    // A fence line stands in the same quotes and items as each row: the first and last once more.
    heads += (rows == 1 ? 3 : 1) * dialect.weigh(line.substring(0, start));
    int column = 0;
    for (int at = start; at <= line.length(); at++) {
      boolean ends = at == line.length()
          || (line.charAt(at) == '|' && (at == 0 || line.charAt(at - 1) != '\\'));
      if (ends) {
        cell(line.substring(start, at).strip(), column++);
        start = at + 1;
      }
    }
  }

  private void cell(String text, int column) {
    int width = text.codePoints().map(TableSize::most).sum();
    if (column == widths.size()) {
      widths.add(width);
    } else if (widths.get(column) < width) {
      widths.set(column, width);
    }
    surplus += text.codePoints()
        .map(c -> dialect.weight(c) - least(c) * dialect.weight(' '))
        .sum();
  }

  /// The most columns a code point takes.
  private static int most(int codePoint) {
    return codePoint < FIRST_WIDE ? 1 : 2;
  }

  private static int least(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT,
          Character.CONTROL, Character.MODIFIER_SYMBOL ->
        0;
      default -> codePoint < FIRST_WIDE ? 1 : 0;
    };
  }
}
