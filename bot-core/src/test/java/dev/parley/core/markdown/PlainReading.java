package dev.parley.core.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a text is, found in the slow and obvious way.
public final class PlainReading {
  private PlainReading() {}

  /// Whether no fenced block is left open at the end of `text`.
  public static boolean closesItsFences(String text) {
    return Judge.closesItsFence(text);
  }

  /// The letters of `text`, in order.
  public static List<String> letters(String text) {
    return Pattern.compile("\\p{L}").matcher(text).results()
        .map(MatchResult::group).toList();
  }

  /// The places of `text` between two characters as a reader sees them.
  public static Set<Integer> graphemeBoundaries(String text) {
    Set<Integer> places = new HashSet<>(Set.of(0));
    Pattern.compile("\\X").matcher(text).results().forEach(found -> places.add(found.end()));
    return places;
  }

  /// Where each of `pieces` begins in `text`, with nothing but white space between them.
  public static List<Integer> places(String text, List<String> pieces) {
    int[] at = {0};
    return pieces.stream().map(piece -> {
      while (!text.startsWith(piece, at[0])) {
        if (at[0] >= text.length() || !Character.isWhitespace(text.charAt(at[0]))) {
          throw new AssertionError(
              "lost at " + at[0] + ": " + text.substring(at[0]) + "\n-> " + piece);
        }
        at[0]++;
      }
      at[0] += piece.length();
      return at[0] - piece.length();
    }).toList();
  }
}
