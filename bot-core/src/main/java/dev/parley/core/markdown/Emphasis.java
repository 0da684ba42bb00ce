package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;

/// Which runs of marks open emphasis and which close it, by CommonMark's rules.
final class Emphasis {
  private static final int DEEPEST = 5;
  private static final int LONGEST = 3;

  private final List<Span> spans = new ArrayList<>();
  private final List<Opener> stack = new ArrayList<>();

  /// Marks that open at `open` and are closed at `close`; `Integer.MAX_VALUE` where nothing closes them so far.
  record Span(int open, int close, String marks) {}

  private static final class Opener {
    final InlineRun run;
    int left;

    Opener(InlineRun run, int left) {
      this.run = run;
      this.left = left;
    }
  }

  private Emphasis() {}

  static List<Span> of(List<InlineRun> runs) {
    Emphasis emphasis = new Emphasis();
    runs.forEach(emphasis::read);
    emphasis.stack.forEach(opener -> emphasis.spans.add(new Span(opener.run.start(),
        Integer.MAX_VALUE, String.valueOf(opener.run.mark()).repeat(opener.left))));
    emphasis.spans.sort((a, b) -> Integer.compare(a.open, b.open));
    return emphasis.spans;
  }

  private void read(InlineRun run) {
    int left = run.length();
    if (run.closes()) {
      left = close(run);
    }
    boolean known = run.mark() == '~' ? run.length() <= 2 && left == run.length() : left <= LONGEST;
    if (run.opens() && left > 0 && known && stack.size() < DEEPEST) {
      stack.add(new Opener(run, left));
    }
  }

  /// Gives how many marks of `run` close nothing.
  private int close(InlineRun run) {
    int left = run.length();
    for (int at = opener(run, left); left > 0 && at >= 0; at = opener(run, left)) {
      Opener opener = stack.get(at);
      stack.subList(at + 1, stack.size()).clear();
      int used = opener.left >= 2 && left >= 2 ? 2 : 1;
      opener.left -= used;
      spans.add(new Span(opener.run.start() + opener.left, run.end() - left,
          String.valueOf(run.mark()).repeat(used)));
      left -= used;
      if (opener.left == 0) {
        stack.removeLast();
      }
    }
    return left;
  }

  private int opener(InlineRun run, int left) {
    for (int at = stack.size() - 1; left > 0 && at >= 0; at--) {
      InlineRun opener = stack.get(at).run;
      boolean odd = (opener.isBoth() || run.isBoth()) && (opener.length() + run.length()) % 3 == 0
          && (opener.length() % 3 != 0 || run.length() % 3 != 0);
      boolean fits = run.mark() == '~' ? opener.length() == run.length() : !odd;
      if (opener.mark() == run.mark() && fits) {
        return at;
      }
    }
    return -1;
  }
}
