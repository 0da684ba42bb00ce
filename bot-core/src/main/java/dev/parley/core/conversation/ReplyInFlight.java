package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// The record of a reply that is being shown: whoever takes the turn up after a crash goes on in the
/// same messages.
///
/// @param turn the turn the reply answers
/// @param parts the platform's ids of the messages posted so far, in order
/// @param answer the answer so far: [ReplyState#GROWING] while the model writes; once it ended, only its showing is left to
///     do
/// @param others the answers that came beside it, as far as they are whole
/// @param events the ids of the events that the turn answers: what arrived later is another turn's. Empty where there
///     is but the one it began with
public record ReplyInFlight(
    String turn,
    List<String> parts,
    Answer answer,
    List<Answer> others,
    List<String> events) {
  public ReplyInFlight {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
    events = List.copyOf(events);
  }

  /// A reply of which no more is known than its text.
  public ReplyInFlight(
      String turn, List<String> parts, String text, ReplyState state, List<String> events) {
    this(turn, parts, Answer.of(text, Optional.empty(), state, AnswerFacts.NONE), List.of(),
        events);
  }

  /// A reply to one event.
  public ReplyInFlight(String turn, List<String> parts, String text, ReplyState state) {
    this(turn, parts, text, state, List.of());
  }

  /// A reply of which nothing is shown yet.
  public static ReplyInFlight begun(String turn) {
    return growing(turn, List.of(), "");
  }

  /// A reply whose model has not ended.
  public static ReplyInFlight growing(String turn, List<String> parts, String text) {
    return new ReplyInFlight(turn, parts, text, ReplyState.GROWING);
  }

  /// The answer's text so far, as the model wrote it.
  public String text() {
    return answer.text();
  }

  public ReplyState state() {
    return answer.state();
  }

  /// Whether the answer is whole as it stands here, or was stopped by a person: the model need not be asked again.
  public boolean isAnswered() {
    return switch (state()) {
      case DONE, CUT, STOPPED -> true;
      case GROWING, FAILED, INTERRUPTED -> false;
    };
  }
}
