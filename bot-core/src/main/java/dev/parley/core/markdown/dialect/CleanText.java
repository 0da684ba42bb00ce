package dev.parley.core.markdown.dialect;

/// Text without what platforms drop silently: a control character between `@` and `everyone` would be
/// gone where the mention is looked for. Lone surrogates become U+FFFD, every line ends in `\n`.
final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char DELETE = 0x7F;

  private CleanText() {}

  static String of(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      at += append(text, at, clean);
    }
    return clean.toString();
  }

  private static int append(String text, int at, StringBuilder clean) {
    int codePoint = text.codePointAt(at);
    int length = Character.charCount(codePoint);
    if (codePoint == '\r') {
      boolean isPair = at + 1 < text.length() && text.charAt(at + 1) == '\n';
      clean.append(isPair ? "" : "\n");
    } else if (isSurrogate(codePoint)) {
      clean.append(REPLACEMENT);
    } else if (!isControl(codePoint)) {
      clean.appendCodePoint(codePoint);
    }
    return length;
  }

  private static boolean isPlain(char c) {
    return !isControl(c) && !Character.isSurrogate(c);
  }

  private static boolean isControl(int codePoint) {
    return codePoint == DELETE || (codePoint < ' ' && codePoint != '\n' && codePoint != '\t');
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
