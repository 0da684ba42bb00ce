package dev.parley.core.markdown;

import java.util.Optional;
import java.util.function.Predicate;

/// Cuts where there is no good place: between two characters.
final class HardCut {
  private final String text;
  private final int least;
  private final int fit;
  private final Optional<Leaf> leaf;

  /// @param least the cut lies behind it
  /// @param fit and not beyond it
  HardCut(String text, int least, int fit) {
    this.text = text;
    this.least = least;
    this.leaf = MarkdownTree.of(text).leaves().stream()
        .filter(leaf -> leaf.start() < fit)
        .reduce((first, second) -> second);
    // What begins the line after a block is no text: something of the block goes with it.
    int end = leaf.map(Leaf::end).orElse(fit);
    this.fit = end <= fit && end - 1 > least ? end - 1 : fit;
  }

  /// The last place in the second half of `text` where nothing is torn apart and of which `fits` is true; else any.
  Cut find(Predicate<Cut> fits) {
    int at = Graphemes.boundary(text, fit);
    for (; at > least && at > fit / 2; at = Graphemes.boundary(text, at - 1)) {
      int place = at;
      if (leaf.isEmpty()
          || leaf.filter(it -> isInLine(it, place) && isFree(it, place)).isPresent()) {
        Cut cut = at(at);
        if (fits.test(cut)) {
          return cut;
        }
      }
    }
    return any(fits);
  }

  private Cut any(Predicate<Cut> fits) {
    for (int length = fit - least; length > 1; length /= 2) {
      int at = Graphemes.boundary(text, inLine(least + length));
      // One character as long as a message is no text: it is cut between its code points.
      Cut cut = at(at > least ? at : codePoint(least + length));
      if (fits.test(cut)) {
        return cut;
      }
    }
    return at(Math.max(codePoint(fit), least + Character.charCount(text.codePointAt(least))));
  }

  /// Whether `at` lies inside a line of the text of `leaf`, and not in what containers put before it.
  private static boolean isInLine(Leaf leaf, int at) {
    return leaf.lines().stream().anyMatch(line -> line.getInputIndex() < at && at < Leaf.end(line));
  }

  /// The last such place at or before `at`, or `at`.
  private int inLine(int at) {
    return leaf.stream().flatMap(it -> it.lines().stream())
        .filter(line -> line.getInputIndex() + 1 < Math.min(at, Leaf.end(line)))
        .mapToInt(line -> Math.min(at, Leaf.end(line) - 1))
        .filter(place -> place > least)
        .max()
        .orElse(at);
  }

  private int codePoint(int at) {
    boolean inPair = at < text.length() && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
    return inPair ? at - 1 : at;
  }

  private Cut at(int at) {
    return leaf.filter(it -> isInside(it, at))
        .map(it -> Cut.at(Places.inLine(it, at, Place.Rank.POOR), text))
        .orElseGet(() -> new Cut(text.substring(0, at).stripTrailing().length(), "", at, ""));
  }

  private boolean isFree(Leaf leaf, int at) {
    if (leaf.isFence()) {
      return text.charAt(at) != '`' && text.charAt(at) != '~';
    }
    if (!leaf.isInline()) {
      return true;
    }
    return new Places(text, Places.Brackets.NONE).isFree(at, Cut.scan(leaf, text));
  }

  private static boolean isInside(Leaf leaf, int at) {
    int start = leaf.isFence() ? Leaf.end(leaf.lines().getFirst()) + 1 : leaf.start();
    return start <= at && at <= leaf.end() && (leaf.isFence() || start < at);
  }
}
