package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A dialect that writes tables as aligned text in a code fence, as a platform without tables needs it.
final class AligningDialect implements Dialect {
  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS)
      .build();

  @Override
  public int weight(int codePoint) {
    return 1;
  }

  @Override
  public boolean alignsTables() {
    return true;
  }

  @Override
  public String render(String markdown) {
    StringBuilder out = new StringBuilder();
    int[] from = {0};
    tables(PARSER.parse(markdown)).forEach(table -> {
      List<SourceSpan> rows = table.getSourceSpans();
      int start = rows.getFirst().getInputIndex();
      out.append(markdown, from[0], start).append(aligned(rows, markdown));
      from[0] = rows.getLast().getInputIndex() + rows.getLast().getLength();
    });
    return out.append(markdown.substring(from[0])).toString();
  }

  private static List<Node> tables(Node node) {
    List<Node> found = new ArrayList<>();
    if (node instanceof TableBlock) {
      found.add(node);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      found.addAll(tables(child));
    }
    return found;
  }

  private static String aligned(List<SourceSpan> rows, String markdown) {
    SourceSpan first = rows.getFirst();
    int line = markdown.lastIndexOf('\n', first.getInputIndex() - 1) + 1;
    String head = markdown.substring(line, first.getInputIndex()).replaceAll("[^>]", " ");
    List<List<String>> cells = new ArrayList<>();
    for (SourceSpan row : rows) {
      String text =
          markdown.substring(row.getInputIndex(), row.getInputIndex() + row.getLength()).strip();
      cells.add(List.of(text.replaceFirst("^\\|", "").split("(?<!\\\\)\\|", -1)));
    }
    StringBuilder out = new StringBuilder("```\n");
    for (List<String> row : cells) {
      out.append(head);
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i).strip();
        out.append("| ").append(cell).append(" ".repeat(width(cells, i) - columns(cell)))
            .append(' ');
      }
      out.append("|\n");
    }
    return out.append(head).append("```").toString();
  }

  private static int width(List<List<String>> cells, int column) {
    return cells.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> columns(row.get(column).strip()))
        .max()
        .orElse(0);
  }

  private static int columns(String cell) {
    return cell.codePoints()
        .map(c -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : c >= 0x1100 ? 2 : 1)
        .sum();
  }

  @Override
  public int size(CharSequence rendered) {
    return Character.codePointCount(rendered, 0, rendered.length());
  }

  @Override
  public String quiet(String line) {
    return "> " + line;
  }
}
