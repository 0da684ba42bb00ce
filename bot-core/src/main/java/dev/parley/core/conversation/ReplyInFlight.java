package dev.parley.core.conversation;

import java.util.List;

/// The record of a reply that is being shown: whoever takes the turn up after a crash goes on in the
/// same messages.
///
/// @param turn the turn the reply answers
/// @param parts the platform's ids of the messages posted so far, in order
/// @param text the answer's text so far, as the model wrote it
/// @param state [ReplyState#GROWING] while the model writes; once it ended, only its showing is left to do
/// @param events the ids of the events that the turn answers: what arrived later is another turn's. Empty where there
///     is but the one it began with
public record ReplyInFlight(
    String turn,
    List<String> parts,
    String text,
    ReplyState state,
    List<String> events) {
  public ReplyInFlight {
    parts = List.copyOf(parts);
    events = List.copyOf(events);
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

  /// Whether the answer is whole as it stands here, or was stopped by a person: the model need not be asked again.
  public boolean isAnswered() {
    return switch (state) {
      case DONE, CUT, STOPPED -> true;
      case GROWING, FAILED, INTERRUPTED -> false;
    };
  }
}
