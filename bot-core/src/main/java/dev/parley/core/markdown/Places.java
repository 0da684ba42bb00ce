package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Finds where a piece of Markdown may be cut. What is known of the text ends right after the limit, so a line
/// of which only marks are known is no place: it may become anything.
@SuppressWarnings("JdkObsolete") // hitEnd() says what it says: more text could still make a match
final class Places {
  private static final String SENTENCE_ENDS = ".!?…:";
  private static final String WIDE_SENTENCE_ENDS = "。！？";
  private static final String WIDE_WORD_ENDS = "，、；：";

  /// What a bracket opens that nothing closes for so long is not taken for a link where a text is cut.
  private static final int LONG_BRACKET = 100;

  /// What would be read as a block where it begins a message.
  private static final Pattern BLOCK_START = Pattern.compile(
      "#{1,6}(?:\\s|$)|[-*+](?:\\s|$)|\\d{1,9}[.)](?:\\s|$)|>|```|~~~|\\||[-=*_]+\\s*$|[ \\t|:-]+$|\\[[^\\]]*\\]:");

  private static final Pattern FENCE_END = Pattern.compile("(?:`+|~+)\\s*");

  /// Which brackets that nothing closes so far are taken for links to be.
  enum Brackets {
    ALL,
    LAST,
    NONE
  }

  private final String text;
  private final Brackets brackets;
  private final List<Place> found = new ArrayList<>();

  Places(String text, Brackets brackets) {
    this.text = text;
    this.brackets = brackets;
  }

  /// The places of `text`, first to last.
  static List<Place> of(String text, Brackets brackets) {
    Places places = new Places(text, brackets);
    List<Leaf> leaves = MarkdownTree.of(text).leaves();
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      Leaf previous = leaves.get(Math.max(0, i - 1));
      if (previous.isTable() && places.isHalfRow(leaf)) {
        places.row(previous, leaf.start());
      } else {
        places.lines(leaf, i > 0 && previous.isHeading());
      }
    }
    return places.found;
  }

  /// Whether `leaf`, right below a table, is the beginning of its next row: the parser takes a lone `|` for text.
  private boolean isHalfRow(Leaf leaf) {
    int before = Lines.start(text, leaf.start()) - 2;
    return text.startsWith("|", leaf.start()) && !isKnown(leaf.start())
        && before >= 0 && text.charAt(before) != '\n';
  }

  private void row(Leaf table, int next) {
    int start = Lines.start(text, next);
    int line = table.lines().size();
    found.add(new Place(start, Lines.firstNonSpace(text, start), next,
        line == 2 ? Place.Rank.POOR : Place.Rank.LINE, table, table.containers(), line));
  }

  private void lines(Leaf leaf, boolean underHeading) {
    InlineScan scan = leaf.isInline() ? Cut.scan(leaf, text) : null;
    for (int i = 0; i < leaf.lines().size(); i++) {
      line(leaf, i, underHeading, scan);
      if (scan != null && !text.startsWith("|", leaf.lines().get(i).getInputIndex())) {
        words(leaf, leaf.lines().get(i), scan);
      }
    }
  }

  private void line(Leaf leaf, int index, boolean underHeading,
      @Nullable InlineScan scan) {
    SourceSpan span = leaf.lines().get(index);
    List<Block> around = new ArrayList<>();
    int begin = span.getInputIndex();
    for (Block container : leaf.containers()) {
      SourceSpan first = container.getSourceSpans().getFirst();
      if (first.getLineIndex() == span.getLineIndex()) {
        begin = first.getInputIndex();
        break;
      }
      around.add(container);
    }
    int start = Lines.start(text, begin);
    int next = Lines.firstNonSpace(text, begin);
    if (next < text.length() && isPlace(leaf, index, next, scan)) {
      Place.Rank rank = isKnown(next) || (index > 0 && (leaf.isFence() || leaf.isTable()))
          ? rank(leaf, index, around, underHeading)
          : Place.Rank.POOR;
      found.add(new Place(
          start, Lines.firstNonSpace(text, start), next, rank, leaf, List.copyOf(around), index));
    }
  }

  private static Place.Rank rank(Leaf leaf, int index, List<Block> around, boolean underHeading) {
    boolean first = index == 0;
    if ((first && underHeading) || (leaf.isFence() && index == 1)
        || (leaf.isTable() && index == 2)) {
      return Place.Rank.POOR;
    }
    if (!first || !around.stream().allMatch(BlockQuote.class::isInstance)) {
      return Place.Rank.LINE;
    }
    boolean beginsTop = around.isEmpty() && beginsTop(leaf);
    return beginsTop ? Place.Rank.BLOCK : Place.Rank.ITEM;
  }

  /// Whether the block that begins with `leaf` stands in no other.
  private static boolean beginsTop(Leaf leaf) {
    Node top = leaf.block();
    while (!(top.getParent() instanceof Document)) {
      top = top.getParent();
    }
    return top.getSourceSpans().getFirst().getLineIndex() == leaf.lines().getFirst().getLineIndex();
  }

  private boolean isPlace(Leaf leaf, int index, int next,
      @Nullable InlineScan scan) {
    int newline = text.indexOf('\n', next);
    String rest = text.substring(next, newline < 0 ? text.length() : newline);
    if (leaf.block() instanceof FencedCodeBlock fence && index > 0) {
      boolean closes = fence.getClosingFenceLength() != null && index == leaf.lines().size() - 1;
      return !closes && !(newline < 0 && FENCE_END.matcher(rest).matches());
    }
    if (leaf.isTable() || index == 0) {
      return index != 1;
    }
    // The line that makes a heading of those above it stays with them.
    if (leaf.isHeading() && index == leaf.lines().size() - 1) {
      return false;
    }
    if (!isKnown(next)) {
      return false;
    }
    // A row that stands below no head is text, and may begin a message.
    boolean isRow = text.charAt(next) == '|';
    return scan == null || (isRow ? isBetween(next, scan) : isFree(next, scan));
  }

  /// Whether the line that begins at `at` is more than marks that may become anything.
  private boolean isKnown(int at) {
    return text.indexOf('\n', at) >= 0
        || !Lines.areMarks(text.substring(at));
  }

  /// Whether a message may begin with what stands at `at` inside a paragraph.
  boolean isFree(int at, InlineScan scan) {
    int end = text.indexOf('\n', at);
    Matcher block = BLOCK_START.matcher(text).region(at, end < 0 ? text.length() : end);
    boolean isBlock = block.lookingAt() || (end < 0 && block.hitEnd());
    return !isBlock && isBetween(at, scan) && Graphemes.isBoundary(text, at);
  }

  /// Whether no atom is cut at `at`, and no mark is torn from what it stands beside.
  private boolean isBetween(int at, InlineScan scan) {
    return scan.atoms().stream().noneMatch(atom -> isTorn(atom, at, scan.atoms()))
        && scan.runs().stream().noneMatch(run -> (run.start() < at && at < run.end())
            || (run.opens() && run.end() == at)
            || (run.closes() && run.start() == at));
  }

  private boolean isTorn(InlineAtom atom, int at, List<InlineAtom> atoms) {
    if (!atom.isCutAt(at) || atom.kind() != InlineAtom.Kind.BRACKET) {
      return atom.isCutAt(at);
    }
    boolean isShort = atom.end() - atom.start() <= LONG_BRACKET;
    return switch (brackets) {
      case ALL -> isShort;
      case LAST -> isShort && atom.equals(atoms.getLast());
      case NONE -> false;
    };
  }

  private void words(Leaf leaf, SourceSpan line, InlineScan scan) {
    int end = Leaf.end(line);
    for (int at = line.getInputIndex() + 1; at < end; at++) {
      char before = text.charAt(at - 1);
      boolean space = Character.isWhitespace(before);
      boolean endsSentence = WIDE_SENTENCE_ENDS.indexOf(before) >= 0
          || (space && at > 1 && SENTENCE_ENDS.indexOf(text.charAt(at - 2)) >= 0);
      boolean endsWord = space || endsSentence || WIDE_WORD_ENDS.indexOf(before) >= 0;
      if (endsWord && !Character.isWhitespace(text.charAt(at)) && isFree(at, scan)) {
        found.add(inLine(leaf, at, endsSentence ? Place.Rank.SENTENCE : Place.Rank.WORD));
      }
    }
  }

  static Place inLine(Leaf leaf, int at, Place.Rank rank) {
    return new Place(at, at, at, rank, leaf, leaf.containers(), Place.IN_LINE);
  }
}
