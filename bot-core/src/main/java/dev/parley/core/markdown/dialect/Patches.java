package dev.parley.core.markdown.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes to a source, each at its place; what lies between them stays as it is. Where two overlap, the one that
/// begins first holds.
final class Patches {
  private final String source;
  private final List<Patch> patches = new ArrayList<>();

  private record Patch(int from, int to, String text) {}

  Patches(String source) {
    this.source = source;
  }

  /// Replaces the source between `from` and `to`; one that changes nothing is none.
  void replace(int from, int to, String text) {
    boolean isSame = text.length() == to - from && source.startsWith(text, from);
    if (!isSame) {
      patches.add(new Patch(from, to, text));
    }
  }

  void insert(int at, String text) {
    replace(at, at, text);
  }

  void delete(int from, int to) {
    replace(from, to, "");
  }

  boolean isEmpty() {
    return patches.isEmpty();
  }

  /// The source with the changes.
  String applied() {
    patches.sort(Comparator.comparingInt(Patch::from));
    StringBuilder text = new StringBuilder(source.length() + patches.size() * 4);
    int at = 0;
    for (Patch patch : patches) {
      if (patch.from >= at) {
        text.append(source, at, patch.from).append(patch.text);
        at = patch.to;
      }
    }
    return text.append(source, at, source.length()).toString();
  }
}
