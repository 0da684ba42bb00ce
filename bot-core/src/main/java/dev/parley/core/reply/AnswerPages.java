package dev.parley.core.reply;

/// Which of a turn's answers a reply shows: a question may have several, by asking again or by asking for several.
///
/// @param shown counts from 1; 0 where the reply is no answer but a sentence of Parley's own, without buttons
/// @param count how many there are, this one included
public record AnswerPages(int shown, int count) {

  /// The only answer.
  public static final AnswerPages ONLY = new AnswerPages(1, 1);

  /// No answer of the model's.
  public static final AnswerPages NONE = new AnswerPages(0, 0);

  /// @throws IllegalArgumentException where `shown` is not one of `count`
  public AnswerPages {
    if (shown < 0 || shown > count || (shown == 0 && count > 0)) {
      throw new IllegalArgumentException("there is no answer %d of %d".formatted(shown, count));
    }
  }

  /// Whether the reply is an answer of the model's.
  public boolean isAnswer() {
    return count > 0;
  }
}
