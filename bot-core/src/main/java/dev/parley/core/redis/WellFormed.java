package dev.parley.core.redis;

/// Text that UTF-8 can carry. People's text may hold halves of surrogate pairs; an encoder would turn
/// each into a question mark, here it becomes U+FFFD, which says what happened.
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /// The text, with every lone surrogate replaced.
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints().forEach(c -> sound.appendCodePoint(isLone(c) ? REPLACEMENT : c));
    return sound.toString();
  }

  /// `codePoints` joins what is a pair, so what is left in this range has no other half.
  private static boolean isLone(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
