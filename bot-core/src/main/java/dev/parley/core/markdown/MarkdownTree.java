package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A piece of Markdown as a CommonMark parser reads it, with the place of each block. Inline Markdown is not
/// parsed: what is still open there no tree can tell. No platform knows blocks of HTML: between two tags stands Markdown
/// as anywhere else, and a fence there is one.
final class MarkdownTree {
  /// In CommonMark's order: the parser asks them one after the other.
  static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
      BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class,
      IndentedCodeBlock.class));

  private static final Parser PARSER = Parser.builder()
      .enabledBlockTypes(BLOCKS)
      .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS)
      .inlineParserFactory(context -> (lines, node) -> {})
      .build();

  private final List<Leaf> leaves = new ArrayList<>();

  private MarkdownTree() {}

  static MarkdownTree of(String text) {
    MarkdownTree tree = new MarkdownTree();
    tree.read(PARSER.parse(text), List.of());
    return tree;
  }

  /// The blocks that hold text and no other blocks, in their order.
  List<Leaf> leaves() {
    return leaves;
  }

  private void read(Node node, List<Block> containers) {
    List<Block> inside = containers;
    if (node instanceof BlockQuote || node instanceof ListItem) {
      inside = new ArrayList<>(containers);
      inside.add((Block) node);
    }
    boolean holdsBlocks = node instanceof Document || node instanceof BlockQuote
        || node instanceof ListBlock || node instanceof ListItem;
    if (!holdsBlocks) {
      add(node, containers);
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      read(child, inside);
    }
  }

  private void add(Node node, List<Block> containers) {
    if (node instanceof Block block && !block.getSourceSpans().isEmpty()) {
      leaves.add(new Leaf(block, List.copyOf(containers)));
    }
  }
}
