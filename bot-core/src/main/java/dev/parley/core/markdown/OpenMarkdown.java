package dev.parley.core.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/// Makes a piece of Markdown stand on its own although more of it follows: nothing is shown half. What is
/// added is never longer than [Fences#LONGEST_CLOSING].
final class OpenMarkdown {
  /// A line of nothing else may become anything.
  private static final Pattern MARKS = Pattern.compile(
      "(?:[\\s>]|(?:[-*+]|\\d{1,9}[.)])\\s){0,64}(?:\\d{1,9}[.)]?|[-=*_+:|~`#\\s>\\\\]*)");

  private OpenMarkdown() {}

  /// The first `length` characters of a text, and what closes it after them.
  record Healed(int length, String closing) {

    String of(String text) {
      return text.substring(0, length) + closing;
    }
  }

  /// What to show of a text that still grows: a fence, a table's row or head, a link or a tag that is only half there is held
  /// back, as is a mark at the end; what else is open is closed.
  static Healed growing(String text) {
    String kept = text.substring(0, withoutMarks(text)).stripTrailing();
    boolean lineIsWhole = text.startsWith("\n", kept.length())
        || text.startsWith("\r\n", kept.length());
    while (!kept.isEmpty()) {
      MarkdownTree tree = MarkdownTree.of(kept);
      if (tree.leaves().isEmpty()) {
        return new Healed(kept.length(), "");
      }
      Leaf tip = tree.leaves().getLast();
      int held = held(tip, kept, lineIsWhole, isClosed(text, kept.length()));
      if (held == kept.length()) {
        return isClosed(text, held) && tip.isInline()
            ? new Healed(held, "")
            : heal(tip, kept);
      }
      kept = kept.substring(0, held).stripTrailing();
      lineIsWhole = true;
    }
    return new Healed(0, "");
  }

  /// What to show of a text that has ended: a fence left open is closed. A lone mark is what the model
  /// wrote, and stays.
  static Healed ended(String text) {
    String kept = text.stripTrailing();
    MarkdownTree tree = MarkdownTree.of(kept);
    boolean isOpen = !tree.leaves().isEmpty() && tree.leaves().getLast().isOpenFence();
    return new Healed(
        kept.length(), isOpen ? Fences.closing(tree.leaves().getLast(), kept) : "");
  }

  private static Healed heal(Leaf tip, String kept) {
    if (tip.isOpenFence()) {
      return new Healed(kept.length(), Fences.closing(tip, kept));
    }
    if (tip.isInline() && tip.end() == kept.length()) {
      OpenInline.Healed healed = OpenInline.heal(kept, tip.start(), tip.end());
      if (healed.end() <= tip.start()) {
        int start = Lines.start(kept, tip.start());
        String above = kept.substring(0, start).stripTrailing();
        return new Healed(above.length(), Cut.fence(above));
      }
      return new Healed(healed.end(), healed.closing());
    }
    return new Healed(kept.length(), "");
  }

  /// Where `kept` ends without a last line that is only half of something.
  private static int held(Leaf tip, String kept, boolean lineIsWhole, boolean isClosed) {
    SourceSpan last = tip.lines().getLast();
    int line = Lines.start(kept, last.getInputIndex());
    if (Leaf.end(last) < kept.length()) {
      return kept.length();
    }
    boolean isHalfFence = tip.isOpenFence() && tip.lines().size() == 1;
    boolean isHalfRow = tip.isTable();
    if (!lineIsWhole && (isHalfFence || isHalfRow)) {
      return line;
    }
    boolean isPerhapsHead = tip.isInline() && !tip.isHeading() && !isClosed
        && kept.startsWith("|", last.getInputIndex());
    return isPerhapsHead ? line : kept.length();
  }

  /// Whether a blank line follows the first `length` characters: what stood there has ended.
  private static boolean isClosed(String text, int length) {
    return Lines.hasBlank(text.substring(length));
  }

  /// Where the text ends without a last line of nothing but marks.
  private static int withoutMarks(String text) {
    int start = Lines.start(text, text.length());
    return MARKS.matcher(text).region(start, text.length()).matches() ? start : text.length();
  }
}
