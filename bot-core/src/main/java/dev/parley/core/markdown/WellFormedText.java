package dev.parley.core.markdown;

/// Puts pieces of text together that may have been cut inside a surrogate pair. The first half of a pair is
/// held back until the second comes; a half that stays alone becomes U+FFFD.
final class WellFormedText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char NONE = 0;

  private char held = NONE;

  /// The well-formed text that `piece` completes.
  String accept(String piece) {
    StringBuilder out = new StringBuilder(piece.length() + 1);
    for (int i = 0; i < piece.length(); i++) {
      add(piece.charAt(i), out);
    }
    return out.toString();
  }

  /// What is left when nothing more comes.
  String finish() {
    String rest = held == NONE ? "" : String.valueOf(REPLACEMENT);
    held = NONE;
    return rest;
  }

  private void add(char c, StringBuilder out) {
    if (held != NONE && Character.isLowSurrogate(c)) {
      out.append(held).append(c);
      held = NONE;
      return;
    }
    out.append(finish());
    if (Character.isHighSurrogate(c)) {
      held = c;
    } else {
      out.append(Character.isLowSurrogate(c) ? REPLACEMENT : c);
    }
  }
}
