package dev.parley.core.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// A table as lines of aligned text, for platforms that have none: each column as wide as its widest cell, with a
/// rule under the header. A table too wide for any screen is not filled up with spaces.
final class AlignedTable {
  private static final String BORDER = " | ";
  private static final int WIDEST = 250;

  private final List<List<String>> rows = new ArrayList<>();
  private final List<TableCell.Alignment> alignments = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  private AlignedTable() {}

  /// The lines, the header's first.
  static List<String> lines(TableBlock block) {
    AlignedTable table = new AlignedTable();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          table.add(row);
        }
      }
    }
    return table.lines();
  }

  private void add(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        String text = PlainText.of(cell);
        measure(cells.size(), cell, text);
        cells.add(text);
      }
    }
    rows.add(cells);
  }

  private void measure(int column, TableCell cell, String text) {
    int width = DisplayWidth.of(text);
    if (column == widths.size()) {
      widths.add(width);
      alignments.add(cell.getAlignment() == null
          ? TableCell.Alignment.LEFT
          : cell.getAlignment());
    } else {
      widths.set(column, Math.max(widths.get(column), width));
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (widths.stream().mapToInt(width -> width + BORDER.length()).sum() > WIDEST) {
      widths.replaceAll(width -> 0);
    }
    for (List<String> row : rows) {
      lines.add(line(row));
      if (lines.size() == 1) {
        lines.add(rule());
      }
    }
    return lines;
  }

  private String line(List<String> cells) {
    List<String> aligned = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      aligned.add(aligned(column, cells.get(column)));
    }
    return String.join(BORDER, aligned).stripTrailing();
  }

  private String aligned(int column, String text) {
    int space = Math.max(0, widths.get(column) - DisplayWidth.of(text));
    int before = switch (alignments.get(column)) {
      case LEFT -> 0;
      case CENTER -> space / 2;
      case RIGHT -> space;
    };
    return " ".repeat(before) + text + " ".repeat(space - before);
  }

  private String rule() {
    List<String> rules = widths.stream().map("-"::repeat).toList();
    return String.join("-+-", rules);
  }
}
