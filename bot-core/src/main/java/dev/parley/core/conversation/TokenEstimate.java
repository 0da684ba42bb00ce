package dev.parley.core.conversation;

import java.util.List;

/// Estimates how many tokens a prompt costs, for any model: no local vocabulary fits the models behind a
/// gateway, so each script has a weight, measured against two common vocabularies. How far that is off for one
/// model is told by what its endpoint counts.
///
/// @param attachment what a picture, a sound or a file costs, whatever its size: models count them each in
///     their own way; 0 to [#MOST_OF_AN_ATTACHMENT]
public record TokenEstimate(int attachment) {

  /// The most that an attachment may be said to cost.
  public static final int MOST_OF_AN_ATTACHMENT = 1_000_000;

  /// Where nothing else is set.
  public static final TokenEstimate DEFAULTS = new TokenEstimate(1_000);

  /// What stands before every answer, once in a prompt.
  public static final int PER_REPLY = 3;

  private static final int PER_MESSAGE = 4;
  private static final int PER_CALL = 8;

  // in hundredths of a token for each character
  private static final int ASCII = 25;
  private static final int IDEOGRAPH = 100;
  private static final int KANA_OR_HANGUL = 70;
  private static final int OTHER = 35;
  private static final long WHOLE = 100;

  private static final int FIRST_COMMON_IDEOGRAPH = 0x4E00;
  private static final int LAST_COMMON_IDEOGRAPH = 0x9FFF;

  /// @throws IllegalArgumentException where an attachment costs less than nothing, or too much
  public TokenEstimate {
    if (attachment < 0 || attachment > MOST_OF_AN_ATTACHMENT) {
      throw new IllegalArgumentException("an attachment costs 0 to %,d tokens, not %,d"
          .formatted(MOST_OF_AN_ATTACHMENT, attachment));
    }
  }

  /// Tokens of one message, the frame around it and who speaks included.
  public int of(ChatMessage message) {
    long tokens = PER_MESSAGE;
    for (Part part : message.parts()) {
      tokens += of(part);
    }
    return bounded(tokens + switch (message) {
      case ChatMessage.User user -> ofText(user.author().name());
      case ChatMessage.Assistant answer -> ofCalls(answer.toolCalls());
      case ChatMessage.Tool result -> ofText(result.toolCallId());
      case ChatMessage.System _,ChatMessage.Developer _ -> 0;
    });
  }

  /// Tokens of an exchange: the question and the answer that is shown.
  public int of(Exchange exchange) {
    return of(exchange.messages());
  }

  /// Tokens of several messages.
  public int of(List<? extends ChatMessage> messages) {
    return bounded(messages.stream().mapToLong(this::of).sum());
  }

  /// Tokens of a text.
  public static int ofText(String text) {
    long hundredths = 0;
    for (int i = 0; i < text.length();) {
      int codePoint = text.codePointAt(i);
      hundredths += weight(codePoint);
      i += Character.charCount(codePoint);
    }
    return bounded((hundredths + WHOLE - 1) / WHOLE);
  }

  private int of(Part part) {
    return switch (part) {
      case Part.Text(String text) -> ofText(text);
      case Part.Image _,Part.Audio _,Part.File _ -> attachment;
    };
  }

  private static long ofCalls(List<ToolCall> calls) {
    long tokens = 0;
    for (ToolCall call : calls) {
      tokens += PER_CALL + ofText(call.id()) + ofText(call.name()) + ofText(call.arguments());
    }
    return tokens;
  }

  private static int weight(int codePoint) {
    if (codePoint < 0x80) {
      return ASCII;
    }
    if (codePoint >= FIRST_COMMON_IDEOGRAPH && codePoint <= LAST_COMMON_IDEOGRAPH) {
      return IDEOGRAPH; // sparing a search for most Chinese
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN -> IDEOGRAPH;
      case HIRAGANA, KATAKANA, HANGUL -> KANA_OR_HANGUL;
      default -> OTHER;
    };
  }

  private static int bounded(long tokens) {
    return (int) Math.min(tokens, Integer.MAX_VALUE / 2); // two of them still add up
  }
}
