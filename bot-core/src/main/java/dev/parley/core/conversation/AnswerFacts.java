package dev.parley.core.conversation;

import java.time.Duration;

/// What is known of how an answer came about: what its footer says.
///
/// @param model the model that wrote it, as the endpoint calls it; empty where it did not say
/// @param took from the question to the answer's end
/// @param thought how long of that the model reasoned before its first text; zero where it did not
/// @param tokens what the answer cost, reasoning included; 0 where the endpoint did not say
public record AnswerFacts(String model, Duration took, Duration thought, int tokens) {

  /// Nothing is known.
  public static final AnswerFacts NONE =
      new AnswerFacts("", Duration.ZERO, Duration.ZERO, 0);

  /// These, and what came on top when the answer was gone on with.
  public AnswerFacts and(AnswerFacts more) {
    return new AnswerFacts(
        more.model().isEmpty() ? model : more.model(),
        took.plus(more.took()),
        thought.plus(more.thought()),
        tokens + more.tokens());
  }
}
