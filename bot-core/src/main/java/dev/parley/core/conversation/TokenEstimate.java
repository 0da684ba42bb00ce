package dev.parley.core.conversation;

/// Estimates how many tokens a text costs, for any model: no local vocabulary fits the models behind a
/// gateway, so each script has a weight, measured against two common vocabularies.
final class TokenEstimate {

  private static final double ASCII = 0.25;
  private static final double IDEOGRAPH = 1.0;
  private static final double KANA_OR_HANGUL = 0.7;
  private static final double OTHER = 0.35;
  private static final int PER_MESSAGE = 4;

  private TokenEstimate() {}

  /// Tokens of one message, the frame around it included.
  static int of(ChatMessage message) {
    return PER_MESSAGE + of(message.text());
  }

  /// Tokens of an exchange.
  static int of(Exchange exchange) {
    return exchange.messages().stream().mapToInt(TokenEstimate::of).sum();
  }

  /// Tokens of a text.
  static int of(String text) {
    return (int) Math.ceil(text.codePoints().mapToDouble(TokenEstimate::weight).sum());
  }

  private static double weight(int codePoint) {
    if (codePoint < 0x80) {
      return ASCII;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN -> IDEOGRAPH;
      case HIRAGANA, KATAKANA, HANGUL -> KANA_OR_HANGUL;
      default -> OTHER;
    };
  }
}
