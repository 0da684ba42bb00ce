package dev.parley.core.conversation;

/// Text without half characters. People's text may hold a lone surrogate (it was cut, or sent so on purpose);
/// UTF-8 has no bytes for it, and a JSON writer refuses it.
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /// `text`, each lone surrogate replaced by U+FFFD.
  public static String of(String text) {
    int lone = firstLone(text, 0);
    if (lone == text.length()) {
      return text;
    }
    var repaired = new StringBuilder(text);
    for (; lone < text.length(); lone = firstLone(text, lone + 1)) {
      repaired.setCharAt(lone, REPLACEMENT);
    }
    return repaired.toString();
  }

  private static int firstLone(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        if (!isPair(text, at)) {
          return at;
        }
        at++;
      }
    }
    return text.length();
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
