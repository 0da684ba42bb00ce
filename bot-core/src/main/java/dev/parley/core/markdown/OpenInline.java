package dev.parley.core.markdown;

import java.util.List;
import java.util.Optional;

/// What is open in the inline Markdown of one block.
///
/// @param closing what closes it
/// @param opening what opens it again
record OpenInline(String opening, String closing) {
  /// More of them at the start of a message would open a fence.
  private static final int LONGEST_TICKS = 2;

  static final OpenInline NOTHING = new OpenInline("", "");

  /// What to show of a block that still grows: the text up to `end`, then `closing`.
  record Healed(int end, String closing) {}

  /// What is open at `at`, as far as `scan` knows: emphasis around the place, and the code span it lies in.
  static OpenInline at(InlineScan scan, int at, String text) {
    StringBuilder opening = new StringBuilder();
    StringBuilder closing = new StringBuilder();
    for (Emphasis.Span span : scan.emphasis()) {
      if (span.open() < at && at <= span.close()) {
        opening.append(span.marks());
        closing.insert(0, span.marks());
      }
    }
    code(scan.atoms(), at).filter(atom -> atom.marks() <= LONGEST_TICKS || at == atom.end())
        .ifPresent(atom -> {
          String ticks = text.substring(atom.start(), atom.start() + atom.marks());
          opening.append(ticks);
          closing.insert(0, ticks);
        });
    return new OpenInline(opening.toString(), closing.toString());
  }

  boolean isNothing() {
    return opening.isEmpty();
  }

  /// Holds back what is half there at the end of the block `from` to `to` of `text`, and closes what is open.
  static Healed heal(String text, int from, int to) {
    int end = to;
    int last;
    do {
      last = end;
      end = step(text, from, stripped(text, from, end));
    } while (end < last && end > from);
    if (end <= from) {
      return new Healed(from, "");
    }
    InlineScan scan = InlineScan.of(text, from, end, true);
    return new Healed(end, at(scan, end, text).closing);
  }

  private static int step(String text, int from, int end) {
    InlineScan scan = InlineScan.of(text, from, end, true);
    int held = scan.atoms().stream()
        .filter(atom -> !atom.whole() && atom.kind() != InlineAtom.Kind.CODE)
        .mapToInt(InlineAtom::start)
        .min()
        .orElse(end);
    Optional<InlineAtom> code = scan.atoms().stream()
        .filter(atom -> atom.end() == end && atom.kind() == InlineAtom.Kind.CODE)
        .findFirst();
    if (held < end) {
      return held;
    }
    if (code.isPresent()) {
      return codeEnd(code.get(), text);
    }
    boolean endsInRun = !scan.runs().isEmpty() && scan.runs().getLast().end() == end;
    return endsInRun ? scan.runs().getLast().start() : end;
  }

  private static int codeEnd(InlineAtom atom, String text) {
    int inside = atom.start() + atom.marks();
    int end = atom.end();
    while (end > inside && text.charAt(end - 1) == '`') {
      end--;
    }
    return stripped(text, inside, end) == inside ? atom.start() : end;
  }

  /// Where the text from `from` to `to` ends without white space, and without a last line of nothing but quote marks.
  private static int stripped(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int line = Lines.start(text, end);
    boolean isQuote = line > from && text.substring(line, end).matches("[ \\t>]+");
    return isQuote ? stripped(text, from, line) : end;
  }

  private static Optional<InlineAtom> code(List<InlineAtom> atoms, int at) {
    return atoms.stream()
        .filter(atom -> atom.kind() == InlineAtom.Kind.CODE && atom.start() < at)
        .filter(atom -> atom.whole() ? at < atom.end() : at <= atom.end())
        .findFirst();
  }
}
