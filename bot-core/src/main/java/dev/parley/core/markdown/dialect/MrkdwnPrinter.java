package dev.parley.core.markdown.dialect;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Writes a tree as mrkdwn, with as many blank lines between blocks as the source has.
final class MrkdwnPrinter extends AbstractVisitor {
  private final String source;
  private final MrkdwnText out;
  private int items;
  private int strong;
  private int headings;

  private MrkdwnPrinter(String source, Mentions mentions) {
    this.source = source;
    this.out = new MrkdwnText(source, mentions);
  }

  static String print(String source, Mentions mentions) {
    MrkdwnPrinter printer = new MrkdwnPrinter(source, mentions);
    PlatformParser.parse(source).accept(printer);
    return printer.out.finished();
  }

  @Override
  public void visit(Document node) {
    blocks(node);
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Node before = node.getPrevious();
      if (before != null) {
        gap(before, node);
      }
      node.accept(this);
    }
  }

  private void gap(Node before, Node after) {
    int lines = after.getSourceSpans().isEmpty() || before.getSourceSpans().isEmpty()
        ? 1
        : after.getSourceSpans().getFirst().getLineIndex()
            - before.getSourceSpans().getLast().getLineIndex();
    for (int i = 0; i < lines; i++) {
      out.newLine();
    }
    out.raw(after instanceof FencedCodeBlock ? "" : "  ".repeat(items));
  }

  @Override
  public void visit(BlockQuote node) {
    out.openQuote();
    blocks(node);
    out.closeQuote();
  }

  @Override
  public void visit(BulletList node) {
    items(node, 0);
  }

  @Override
  public void visit(OrderedList node) {
    Integer start = node.getMarkerStartNumber();
    items(node, start == null ? 1 : start);
  }

  private void items(Node list, int start) {
    int number = start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item.getPrevious() != null) {
        gap(item.getPrevious(), item);
      }
      out.raw(list instanceof BulletList ? "•" : number(item, number++) + ".");
      item.accept(this);
    }
  }

  /// The item's number, or the one that is written there where counting would need much more room.
  private String number(Node item, int number) {
    int start = Place.of(item).start();
    int end = start;
    while (end < source.length() && Character.isDigit(source.charAt(end))) {
      end++;
    }
    String counted = String.valueOf(number);
    return counted.length() > end - start + 1 ? source.substring(start, end) : counted;
  }

  @Override
  public void visit(ListItem node) {
    out.raw(node.getFirstChild() == null ? "" : " ");
    items++;
    blocks(node);
    items--;
  }

  @Override
  public void visit(Heading node) {
    if (node.getFirstChild() == null) {
      return;
    }
    out.raw("*");
    strong++;
    headings++;
    visitChildren(node);
    headings--;
    strong--;
    out.raw("*");
  }

  @Override
  public void visit(ThematicBreak node) {
    out.raw("───");
  }

  @Override
  public void visit(FencedCodeBlock node) {
    if (node.getLiteral().isBlank()) {
      out.raw(Fences.MARK + " " + Fences.MARK);
    } else {
      fenced(node.getLiteral().stripTrailing().lines().toList());
    }
  }

  private void fenced(List<String> lines) {
    out.raw(Fences.MARK);
    for (String line : lines) {
      out.newLine();
      out.text(Fences.broken(line));
    }
    out.newLine();
    out.raw(Fences.MARK);
  }

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof TableBlock table) {
      fenced(AlignedTable.lines(table));
    }
  }

  /// A reference's definition is shown openly, as mrkdwn has none.
  @Override
  public void visit(LinkReferenceDefinition node) {
    out.text("[" + node.getLabel() + "]: " + node.getDestination());
  }

  @Override
  public void visit(Text node) {
    out.text(node.getLiteral());
  }

  /// Nothing stands for a backtick inside a span.
  @Override
  public void visit(Code node) {
    out.raw("`");
    out.text(node.getLiteral().replace('`', '\''));
    out.raw("`");
  }

  @Override
  public void visit(SoftLineBreak node) {
    lineBreak();
  }

  @Override
  public void visit(HardLineBreak node) {
    lineBreak();
  }

  private void lineBreak() {
    if (headings > 0) {
      out.raw(" ");
    } else {
      out.newLine();
    }
  }

  @Override
  public void visit(Emphasis node) {
    marked(node, "_");
  }

  @Override
  public void visit(StrongEmphasis node) {
    if (strong++ == 0) {
      marked(node, "*");
    } else {
      visitChildren(node);
    }
    strong--;
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      marked(node, "~");
    } else {
      visitChildren(node);
    }
  }

  private void marked(Node node, String mark) {
    out.open(mark);
    visitChildren(node);
    out.close(node, mark);
  }

  @Override
  public void visit(Link node) {
    new MrkdwnLink(source, out).print(node, node.getDestination());
  }

  @Override
  public void visit(Image node) {
    new MrkdwnLink(source, out).print(node, node.getDestination());
  }
}
