package dev.parley.core.markdown;

import java.util.BitSet;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// What a CommonMark parser that knows no blocks of HTML takes for markup in a text, and what for text.
final class Judge {
  private static final Parser PARSER = Parser.builder()
      .enabledBlockTypes(MarkdownTree.BLOCKS)
      .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .build();

  private final String text;
  private final BitSet markup = new BitSet();
  private final BitSet literal = new BitSet();
  private final Node last;

  Judge(String text) {
    this.text = text;
    Node document = PARSER.parse(text);
    read(document);
    this.last = last(document);
  }

  /// Which characters are marks of emphasis, code, links, tables or fences.
  BitSet markup() {
    return markup;
  }

  /// Which characters are read as text.
  BitSet literal() {
    return literal;
  }

  /// Whether no fenced block is left open at the end of `text`.
  static boolean closesItsFence(String text) {
    return new Judge(text).closesItsFence();
  }

  /// Whether no fenced block is left open at the end.
  boolean closesItsFence() {
    return !(last instanceof FencedCodeBlock fence) || fence.getClosingFenceLength() != null;
  }

  private static Node last(Node node) {
    return node.getLastChild() == null ? node : last(node.getLastChild());
  }

  private void read(Node node) {
    switch (node) {
      case Text it -> mark(literal, it);
      case Emphasis it -> delimiters(it, it.getOpeningDelimiter().length());
      case StrongEmphasis it -> delimiters(it, it.getOpeningDelimiter().length());
      case Strikethrough it -> delimiters(it, it.getOpeningDelimiter().length());
      case Code it -> code(it);
      case Link it -> target(it);
      case Image it -> target(it);
      case HtmlInline it -> mark(markup, it);
      case FencedCodeBlock it -> fence(it);
      case TableBlock it -> pipes(it);
      default -> {
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      read(child);
    }
  }

  private static void mark(BitSet set, Node node) {
    node.getSourceSpans().forEach(span -> set.set(span.getInputIndex(), end(span)));
  }

  private void delimiters(Node node, int length) {
    SourceSpan first = node.getSourceSpans().getFirst();
    SourceSpan last = node.getSourceSpans().getLast();
    markup.set(first.getInputIndex(), first.getInputIndex() + length);
    markup.set(end(last) - length, end(last));
  }

  /// Three backticks in a line cannot be written again at the start of a message: there they would open a fence.
  private void code(Code code) {
    if (!text.startsWith("```", code.getSourceSpans().getFirst().getInputIndex())) {
      delimiters(code, 1);
    }
  }

  /// A link by reference may be defined where nobody has read yet.
  private void target(Node node) {
    int start = node.getSourceSpans().getFirst().getInputIndex();
    int end = end(node.getSourceSpans().getLast());
    String all = text.substring(start, end);
    if (end - start <= InlineScan.LONGEST_LINK && (all.endsWith(")") || all.startsWith("<"))) {
      mark(markup, node);
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        child.getSourceSpans().forEach(span -> markup.clear(span.getInputIndex(), end(span)));
      }
    }
  }

  private void fence(FencedCodeBlock fence) {
    SourceSpan first = fence.getSourceSpans().getFirst();
    markup.set(first.getInputIndex(), end(first));
    if (fence.getClosingFenceLength() != null) {
      SourceSpan last = fence.getSourceSpans().getLast();
      markup.set(last.getInputIndex(), end(last));
    }
  }

  private void pipes(TableBlock table) {
    SourceSpan head = table.getSourceSpans().getFirst();
    if (text.charAt(head.getInputIndex()) == '|') {
      for (SourceSpan row : table.getSourceSpans()) {
        for (int at = row.getInputIndex(); at < end(row); at++) {
          markup.set(at, text.charAt(at) == '|' && text.charAt(at - (at > 0 ? 1 : 0)) != '\\');
        }
      }
    }
  }

  private static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }
}
