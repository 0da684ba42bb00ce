package dev.parley.core.reply;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.ReplyButton.Action;
import java.util.List;

/// How a reply ends, as people see it.
///
/// @param note the quiet line below the text
/// @param offers what can be done with it by a button
record ReplyEnding(ReplyState state, Sentence note, List<Action> offers) {
  private static final List<Action> WHOLE = List.of(Action.REGENERATE, Action.GOOD, Action.BAD);
  private static final List<Action> CUT =
      List.of(Action.CONTINUE, Action.REGENERATE, Action.GOOD, Action.BAD);
  private static final List<Action> STOPPED = List.of(Action.CONTINUE, Action.REGENERATE);
  private static final List<Action> AGAIN = List.of(Action.REGENERATE);
  private static final List<Action> FAILED = List.of(Action.RETRY);

  ReplyEnding {
    offers = List.copyOf(offers);
  }

  /// The model was done. An answer without text is a failure to the person who waits for it.
  static ReplyEnding finished(FinishReason reason, boolean hasText) {
    if (reason.equals(FinishReason.LENGTH)) {
      return new ReplyEnding(
          ReplyState.CUT, Sentence.of("ending.cut"), hasText ? CUT : AGAIN);
    }
    if (reason.equals(FinishReason.CONTENT_FILTER)) {
      return failed(Sentence.of("failure.filtered-answer"));
    }
    return hasText
        ? new ReplyEnding(ReplyState.DONE, Sentence.NOTHING, WHOLE)
        : failed(Sentence.of("failure.empty"));
  }

  /// It broke off. Nobody but us cancels a call, and only because a person wanted it to stop.
  static ReplyEnding failed(CompletionFailure failure, boolean hasText) {
    return failure instanceof CompletionFailure.Cancelled
        ? stopped(hasText)
        : new ReplyEnding(ReplyState.FAILED, note(FailureSentence.of(failure)),
            isWorthAskingAgain(failure) ? FAILED : List.of());
  }

  /// A person pressed Stop.
  static ReplyEnding stopped(boolean hasText) {
    return new ReplyEnding(
        ReplyState.STOPPED, Sentence.of("ending.stopped"), hasText ? STOPPED : AGAIN);
  }

  /// A newer message is answered instead.
  static ReplyEnding superseded(boolean hasText) {
    return new ReplyEnding(
        ReplyState.STOPPED, Sentence.of("ending.superseded"), hasText ? STOPPED : AGAIN);
  }

  /// Nothing of it is wanted any more.
  static ReplyEnding vanished() {
    return new ReplyEnding(ReplyState.STOPPED, Sentence.NOTHING, List.of());
  }

  /// Parley ends before the model did; whoever takes the turn up goes on in the same messages.
  static ReplyEnding interrupted() {
    return new ReplyEnding(
        ReplyState.INTERRUPTED, Sentence.of("ending.interrupted"), List.of());
  }

  /// The same with one more thing to know.
  ReplyEnding noted(Sentence more) {
    Sentence both = note.isNothing() ? more
        : Sentence.of("ending.both").with("first", note).with("second", more);
    return new ReplyEnding(state, both, offers);
  }

  /// Whether the model came to an end of its own.
  boolean isOfTheModel() {
    return state == ReplyState.DONE || state == ReplyState.CUT;
  }

  private static ReplyEnding failed(Sentence sentence) {
    return new ReplyEnding(ReplyState.FAILED, note(sentence), FAILED);
  }

  private static Sentence note(Sentence why) {
    return Sentence.of("ending.failed").with("why", why);
  }

  /// Not where the same question would meet the same refusal, whatever changes on the server.
  private static boolean isWorthAskingAgain(CompletionFailure failure) {
    return !(failure instanceof CompletionFailure.ContextTooLong
        || failure instanceof CompletionFailure.Filtered);
  }
}
