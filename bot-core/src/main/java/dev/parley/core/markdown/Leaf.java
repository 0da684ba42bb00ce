package dev.parley.core.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/// A block that holds text, and the quotes and list items around it, outermost first.
record Leaf(Block block, List<Block> containers) {

  /// Its lines, without what the containers put before them.
  List<SourceSpan> lines() {
    return block.getSourceSpans();
  }

  int start() {
    return lines().getFirst().getInputIndex();
  }

  int end() {
    return end(lines().getLast());
  }

  static int end(SourceSpan line) {
    return line.getInputIndex() + line.getLength();
  }

  boolean isFence() {
    return block instanceof FencedCodeBlock;
  }

  boolean isOpenFence() {
    return block instanceof FencedCodeBlock fence && fence.getClosingFenceLength() == null;
  }

  boolean isTable() {
    return block instanceof TableBlock;
  }

  boolean isHeading() {
    return block instanceof Heading;
  }

  boolean isInline() {
    return block instanceof Paragraph || block instanceof Heading;
  }
}
