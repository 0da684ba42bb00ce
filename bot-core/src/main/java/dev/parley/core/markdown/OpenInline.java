package dev.parley.core.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// The emphasis and the code span that are open at the end of a text whose last line is not code. Simple on
/// purpose: it looks at the last block only, and leaves alone what it does not understand.
final class OpenInline {
  private static final Pattern BLOCK_START = Pattern.compile("[ >]*([-*+] |\\d{1,9}[.)] |#|\\|).*");
  private static final Pattern BLOCK_END = Pattern.compile("\\s*|[ >]*(```|~~~).*");
  private static final Pattern LINE_START = Pattern.compile("[ >]*([-*+]|\\d{1,9}[.)])?[ ]*");
  private static final int LONGEST_RUN = 3;
  private static final int DEEPEST = 5;

  private final String text;
  private final Deque<String> open = new ArrayDeque<>();

  /// What to show of a text: its first `length` characters, then `closing`.
  record Healed(int length, String closing) {}

  private OpenInline(String text) {
    this.text = text;
  }

  /// Closes what is open, and holds back a mark at the very end that may open or close something.
  static Healed heal(String text) {
    return new OpenInline(text.stripTrailing()).scan();
  }

  private Healed scan() {
    int at = blockStart();
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = runEnd(at);
      if (c == '\\' || c == '`' || isMark(c)) {
        int next = c == '\\' ? at + 2 : c == '`' ? span(at, end) : mark(at, end);
        if (next > text.length() || next < 0) {
          return c == '`' && end < text.length() ? openSpan(at, end) : heal(text.substring(0, at));
        }
        at = next;
      } else {
        at++;
      }
    }
    return healed(text.length(), closing());
  }

  /// The index after the code span that the backticks up to `end` open, or -1 where it is open.
  private int span(int at, int end) {
    int length = end - at;
    int close = end;
    while (close < text.length()) {
      int closeEnd = runEnd(close);
      if (text.charAt(close) == '`' && closeEnd - close == length) {
        return closeEnd;
      }
      close = text.charAt(close) == '`' ? closeEnd : close + 1;
    }
    return length > Fence.LONGEST ? end : -1;
  }

  private Healed openSpan(int at, int end) {
    int length = text.length();
    while (length > end && isSpanEnd(text.charAt(length - 1))) {
      length--;
    }
    return length == end
        ? heal(text.substring(0, at))
        : healed(length, text.substring(at, end) + closing());
  }

  /// At the start of a line the closing marks would open a code block: there, nothing is closed.
  private Healed healed(int length, String closing) {
    int line = text.lastIndexOf('\n', length - 1) + 1;
    boolean startsLine = LINE_START.matcher(text).region(line, length).matches();
    return new Healed(length, startsLine ? "" : closing);
  }

  /// The index after the marks, or -1 where they are the text's end and close nothing.
  private int mark(int at, int end) {
    String run = text.substring(at, end);
    boolean last = end == text.length();
    boolean closes = at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && open.contains(run);
    if (closes) {
      while (!open.removeLast().equals(run)) {
        // what was opened inside ends with it
      }
      return end;
    }
    if (last) {
      return -1;
    }
    if (opens(at, end) && open.size() < DEEPEST) {
      open.addLast(run);
    }
    return end;
  }

  private boolean opens(int at, int end) {
    int length = end - at;
    boolean known = text.charAt(at) == '~' ? length == 2 : length <= LONGEST_RUN;
    boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    return known
        && !Character.isWhitespace(text.charAt(end))
        && (!inWord || (length == 2 && text.charAt(at) == '*'));
  }

  private String closing() {
    StringBuilder closing = new StringBuilder();
    open.descendingIterator().forEachRemaining(closing::append);
    return closing.toString();
  }

  private int runEnd(int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }

  private int blockStart() {
    int end = text.length();
    while (end > 0) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      String line = text.substring(start, end);
      if (BLOCK_END.matcher(line).matches()) {
        return Math.min(end + 1, text.length());
      }
      if (BLOCK_START.matcher(line).matches()) {
        return start;
      }
      end = start - 1;
    }
    return 0;
  }

  private static boolean isSpanEnd(char c) {
    return c == '`' || Character.isWhitespace(c);
  }

  private static boolean isMark(char c) {
    return c == '*' || c == '_' || c == '~';
  }
}
