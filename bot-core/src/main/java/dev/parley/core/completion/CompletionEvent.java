package dev.parley.core.completion;

import java.util.Optional;

/// What comes back from a completion, in this order: pieces of one or more choices, interleaved; then
/// for every choice that began exactly one [Finished]; or, at any point, one [Failed] that ends them all.
/// Nothing follows a [Failed] or the last [Finished].
public sealed interface CompletionEvent {

  /// A piece of an answer's text. It may end in the middle of a character pair; the next piece completes it.
  record Delta(int choice, String text) implements CompletionEvent {}

  /// A piece of what the model thought before it answered; never part of the answer.
  record Reasoning(int choice, String text) implements CompletionEvent {}

  /// The end of one choice. `usage` is the whole completion's, and comes with the last choice's end.
  record Finished(int choice, FinishReason reason, Optional<TokenUsage> usage, String model)
      implements CompletionEvent {}

  /// The end of every choice that had none: the text that came before stands.
  record Failed(CompletionFailure failure) implements CompletionEvent {}
}
