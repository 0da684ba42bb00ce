package dev.parley.core.markdown;

import java.util.List;
import org.commonmark.node.Block;

/// A place where a text may be cut in two.
///
/// @param end where the first part ends, white space before it not counted
/// @param commit up to where an append channel may show the text before it: it ends in white space
/// @param next where the second part's own text begins
/// @param leaf the block in which `next` lies
/// @param around the quotes and list items that were begun before and go on
/// @param line which line of `leaf` begins here, or [#IN_LINE]
record Place(int end, int commit, int next, Rank rank, Leaf leaf, List<Block> around, int line) {
  static final int IN_LINE = -1;

  /// How good a place is, best first.
  enum Rank {
    BLOCK,
    ITEM,
    LINE,
    SENTENCE,
    WORD,
    POOR
  }

  /// Whether `leaf` was begun before.
  boolean isInside() {
    return line != 0;
  }
}
