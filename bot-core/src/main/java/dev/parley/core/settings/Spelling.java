package dev.parley.core.settings;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Which known name somebody may have meant.
public final class Spelling {
  /// Longer words are not compared: the table's size is the product of both lengths.
  private static final int LONGEST = 128;

  private Spelling() {}

  /// The most similar of `known`, where at most a third of its letters differ, or two.
  public static Optional<String> nearest(String word, Stream<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.filter(name -> distance(word, name) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  /// How many letters must be put in, left out or replaced to turn one word into the other.
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int same = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
        int best = Math.min(diagonal + same, 1 + Math.min(row[column], row[column - 1]));
        diagonal = row[column];
        row[column] = best;
      }
    }
    return row[other.length()];
  }
}
