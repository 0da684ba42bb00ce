package dev.parley.core.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inline Markdown of one block: its code spans, links and tags, which are whole or still open, and the marks
/// between them.
///
/// Of a block that may go on, what is open at its end is taken for what it is going to be: nobody writes a lone
/// backtick. But it must not be open for too long, as then it is text after all.
@SuppressWarnings("JdkObsolete") // hitEnd() says what it says: more text could still make a match
final class InlineScan {
  /// A link or a tag that is open for longer is shown as text until it is whole.
  static final int LONGEST_LINK = 300;

  private static final int LONGEST_TAG = 40;
  private static final int LONGEST_TICKS = 16;
  private static final Pattern TARGET = Pattern.compile(
      "\\(\\s*(?:<[^<>\\n]*>|[^\\s()<][^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*){0,20})?"
          + "(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?\\s*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern AUTOLINK =
      Pattern.compile("<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*>|<[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+>");
  private static final Pattern TAG = Pattern.compile(
      "<[A-Za-z][A-Za-z0-9-]*(?:\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?){0,20}"
          + "\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>|<!--(?s:.*?)-->|<[!?@#][^<>]*>");

  private final String text;
  private final int to;
  private final boolean goesOn;
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private final List<InlineAtom> atoms = new ArrayList<>();
  private final List<InlineRun> runs = new ArrayList<>();

  private InlineScan(String text, int to, boolean goesOn) {
    this.text = text;
    this.to = to;
    this.goesOn = goesOn;
  }

  /// The block of `text` from `from` to `to`; where it `goesOn`, more of it may come.
  static InlineScan of(String text, int from, int to, boolean goesOn) {
    InlineScan scan = new InlineScan(text, to, goesOn);
    int at = from;
    while (at < to) {
      at = scan.next(at);
    }
    scan.openBracket();
    return scan;
  }

  List<InlineAtom> atoms() {
    return atoms;
  }

  List<InlineRun> runs() {
    return runs;
  }

  /// The emphasis in it; in a block that does not go on, what nothing closes is none.
  List<Emphasis.Span> emphasis() {
    return Emphasis.of(runs).stream()
        .filter(span -> goesOn || span.close() < Integer.MAX_VALUE)
        .toList();
  }

  private int next(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\' -> escape(at);
      case '!' -> at + 1 == to && goesOn ? open(at, InlineAtom.Kind.ESCAPE) : at + 1;
      case '`' -> code(at);
      case '[' -> bracket(at);
      case ']' -> brackets.isEmpty() ? at + 1 : link(brackets.removeLast(), at + 1);
      case '<' -> tag(at);
      case '*', '_', '~' -> run(at);
      default -> at + 1;
    };
  }

  private int escape(int at) {
    if (at + 1 == to && goesOn) {
      return open(at, InlineAtom.Kind.ESCAPE);
    }
    return at + 1 < to && isAsciiPunctuation(text.charAt(at + 1)) ? at + 2 : at + 1;
  }

  private int code(int at) {
    int end = ticksEnd(at);
    for (int close = text.indexOf('`', end); close >= 0 && close < to;) {
      int closeEnd = ticksEnd(close);
      if (closeEnd - close == end - at) {
        atoms.add(new InlineAtom(at, closeEnd, InlineAtom.Kind.CODE, true, end - at));
        return closeEnd;
      }
      close = text.indexOf('`', closeEnd);
    }
    if (goesOn && end - at <= LONGEST_TICKS) {
      atoms.add(new InlineAtom(at, to, InlineAtom.Kind.CODE, false, end - at));
      return to;
    }
    return end;
  }

  private int ticksEnd(int at) {
    int end = at;
    while (end < to && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  private int bracket(int at) {
    boolean isImage = at > 0 && text.charAt(at - 1) == '!';
    brackets.addLast(isImage ? at - 1 : at);
    return at + 1;
  }

  private int link(int start, int at) {
    Matcher target = TARGET.matcher(text).region(at, to);
    if (target.lookingAt()) {
      return whole(start, target.end());
    }
    if (goesOn && target.hitEnd() && to - start <= LONGEST_LINK) {
      return open(start, InlineAtom.Kind.LINK);
    }
    atoms.add(new InlineAtom(start, at, InlineAtom.Kind.LINK, true, 1));
    return at;
  }

  private int tag(int at) {
    Matcher tag = TAG.matcher(text).region(at, to);
    boolean isTag = tag.lookingAt();
    boolean mayBeTag = !isTag && tag.hitEnd();
    Matcher autolink = AUTOLINK.matcher(text).region(at, to);
    if (isTag || autolink.lookingAt()) {
      return whole(at, isTag ? tag.end() : autolink.end());
    }
    boolean isNear = to - at <= LONGEST_TAG || (autolink.hitEnd() && to - at <= LONGEST_LINK);
    return goesOn && isNear && (mayBeTag || autolink.hitEnd())
        ? open(at, InlineAtom.Kind.TAG)
        : at + 1;
  }

  private int run(int at) {
    InlineRun run = InlineRun.at(text, at, to);
    runs.add(run);
    return run.end();
  }

  private int whole(int start, int end) {
    runs.removeIf(run -> run.start() >= start);
    atoms.removeIf(atom -> atom.start() >= start);
    atoms.add(new InlineAtom(start, end, InlineAtom.Kind.LINK, true, 1));
    return end;
  }

  private int open(int start, InlineAtom.Kind kind) {
    atoms.add(new InlineAtom(start, to, kind, false, 1));
    return to;
  }

  private void openBracket() {
    brackets.removeIf(start -> !goesOn || to - start > LONGEST_LINK);
    brackets.forEach(start -> open(start, InlineAtom.Kind.BRACKET));
  }

  private static boolean isAsciiPunctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }
}
