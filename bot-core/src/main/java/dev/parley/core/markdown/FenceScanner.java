package dev.parley.core.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Markdown line by line and knows which fenced code block is open. It sees quotes and list items, as
/// these end the blocks inside them; it does not see indented code and HTML.
final class FenceScanner {
  private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,9}[.)])( {1,4}|\\t)(?=\\S)");
  private static final Pattern FENCE = Pattern.compile("(`{3,}(?=[^`]*$)|~{3,})(.*)");

  /// Where the texts of the list items begin that are open, innermost last.
  private final Deque<Integer> columns = new ArrayDeque<>();

  private int quotes;
  private Optional<Fence> open = Optional.empty();

  /// A scanner that has read `text`.
  static FenceScanner after(String text) {
    FenceScanner scanner = new FenceScanner();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      scanner.line(text.substring(start, end));
      start = end + 1;
    }
    return scanner;
  }

  /// The block that is open at the end of `text`.
  static Optional<Fence> openAt(String text) {
    return after(text).open();
  }

  /// The block that is open after the lines so far.
  Optional<Fence> open() {
    return open;
  }

  /// Reads the next line, given without its end.
  void line(String line) {
    if (open.isPresent() && continues(open.get(), line)) {
      return;
    }
    open = Optional.empty();
    begin(line.stripTrailing());
  }

  private boolean continues(Fence fence, String line) {
    if (Lines.quotes(line, fence.quotes()) < fence.quotes()) {
      return false;
    }
    String rest = Lines.withoutQuotes(line, fence.quotes());
    if (!rest.isBlank() && Lines.indent(rest) < fence.column()) {
      return false;
    }
    if (fence.isClosedBy(rest)) {
      open = Optional.empty();
    }
    return true;
  }

  private void begin(String line) {
    int depth = Lines.quotes(line, Integer.MAX_VALUE);
    String rest = Lines.withoutQuotes(line, depth);
    if (depth != quotes) {
      columns.clear();
      quotes = depth;
    }
    if (!rest.isBlank()) {
      fence(rest, item(rest));
    }
  }

  /// Steps out of and into list items; gives where the text of the line begins.
  private int item(String rest) {
    int at = Lines.indent(rest);
    while (!columns.isEmpty() && at < columns.getLast()) {
      columns.removeLast();
    }
    Matcher matcher = ITEM.matcher(rest);
    while (at - column() <= 3 && matcher.region(at, rest.length()).lookingAt()
        && columns.size() < Fence.FARTHEST) {
      at = matcher.end();
      columns.addLast(at);
    }
    return at;
  }

  private void fence(String rest, int at) {
    Matcher matcher = FENCE.matcher(rest).region(at, rest.length());
    boolean near = at - column() <= 3 && at <= Fence.FARTHEST && quotes <= Fence.DEEPEST;
    if (near && matcher.lookingAt() && matcher.group(1).length() <= Fence.LONGEST) {
      String run = matcher.group(1);
      open = Optional.of(new Fence(
          quotes, column(), at, run.charAt(0), run.length(), matcher.group(2).strip()));
    }
  }

  private int column() {
    return columns.isEmpty() ? 0 : columns.getLast();
  }
}
