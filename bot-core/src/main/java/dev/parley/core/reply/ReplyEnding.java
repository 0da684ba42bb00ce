package dev.parley.core.reply;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ReplyState;

/// How a reply ends, as people see it.
///
/// @param note the quiet line below the text; empty for none
/// @param retry whether it can be asked again with a button
record ReplyEnding(ReplyState state, String note, boolean retry) {

  /// The model was done. An answer without text is a failure to the person who waits for it.
  static ReplyEnding finished(FinishReason reason, boolean hasText) {
    if (reason.equals(FinishReason.LENGTH)) {
      return new ReplyEnding(ReplyState.CUT, "> ✂️ Cut at the model's length limit", !hasText);
    }
    if (reason.equals(FinishReason.CONTENT_FILTER)) {
      return failed("The model's server filtered the answer. Asking differently may help.");
    }
    return hasText
        ? new ReplyEnding(ReplyState.DONE, "", false)
        : failed("The model sent an empty answer. Try again.");
  }

  /// It broke off. Nobody but us cancels a call, and only because a person wanted it to stop.
  static ReplyEnding failed(CompletionFailure failure) {
    return failure instanceof CompletionFailure.Cancelled
        ? stopped()
        : new ReplyEnding(
            ReplyState.FAILED, note(FailureSentence.of(failure)), isWorthAskingAgain(failure));
  }

  /// A person pressed Stop.
  static ReplyEnding stopped() {
    return new ReplyEnding(ReplyState.STOPPED, "> ⏹ Stopped", false);
  }

  /// Parley ends before the model did; whoever takes the turn up goes on in the same messages.
  static ReplyEnding interrupted() {
    return new ReplyEnding(
        ReplyState.INTERRUPTED, "> ⏸ Parley is restarting; this answer goes on when it is back.",
        false);
  }

  /// Whether the model came to an end of its own.
  boolean isOfTheModel() {
    return state == ReplyState.DONE || state == ReplyState.CUT;
  }

  private static ReplyEnding failed(String sentence) {
    return new ReplyEnding(ReplyState.FAILED, note(sentence), true);
  }

  private static String note(String sentence) {
    return "> ⚠️ " + sentence;
  }

  /// Not where the same question would meet the same refusal, whatever changes on the server.
  private static boolean isWorthAskingAgain(CompletionFailure failure) {
    return !(failure instanceof CompletionFailure.ContextTooLong
        || failure instanceof CompletionFailure.Filtered);
  }
}
