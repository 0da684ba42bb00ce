package dev.parley.core.conversation;

import java.time.Duration;

/// What is known of how an answer came about: what its footer says.
///
/// @param model the model that wrote it, as the endpoint calls it; empty where it did not say
/// @param took from the question to the answer's end, without the time in which nobody wrote it
/// @param thought how long of that the model reasoned before its first text; zero where it did not
/// @param tokens what the answer cost, reasoning included; 0 where the endpoint did not say so of all of it
public record AnswerFacts(String model, Duration took, Duration thought, int tokens) {

  /// Nothing is known.
  public static final AnswerFacts NONE =
      new AnswerFacts("", Duration.ZERO, Duration.ZERO, 0);

  /// These, and what came on top when the answer was gone on with. A number of tokens is of all of it, or not known.
  public AnswerFacts and(AnswerFacts more) {
    if (equals(NONE) || more.equals(NONE)) {
      return equals(NONE) ? more : this;
    }
    boolean areCounted = tokens > 0 && more.tokens() > 0;
    return new AnswerFacts(
        more.model().isEmpty() ? model : more.model(),
        took.plus(more.took()),
        thought.plus(more.thought()),
        areCounted ? tokens + more.tokens() : 0);
  }
}
