package dev.parley.core.completion;

import java.util.Optional;
import java.util.OptionalLong;

/// What comes back from a completion, in this order: pieces of one or more choices, interleaved; then at most
/// one [Origin], a [Described] for each choice that needs one, and for every choice that began exactly one
/// [Finished]; or, at any point, one [Failed] that ends them all, with an [Origin] before it where one is known. Nothing
/// follows a [Failed] or the last
/// [Finished].
public sealed interface CompletionEvent {

  /// A piece of an answer's text. It may end in the middle of a character pair; the next piece completes it.
  /// A refusal in the model's own words is text, too.
  record Delta(int choice, String text) implements CompletionEvent {}

  /// A piece of what the model thought before it answered; never part of the answer.
  record Reasoning(int choice, String text) implements CompletionEvent {}

  /// A piece of a call of a function. The pieces of one call have the same number; several calls interleave.
  ///
  /// @param call from 0 on, in the order in which the choice's calls began
  /// @param id empty where the piece adds nothing to it; a call may never get one
  /// @param name whole, or empty where the piece adds nothing to it
  /// @param arguments the next characters of the arguments' JSON text
  record ToolCallPiece(int choice, int call, String id, String name, String arguments)
      implements CompletionEvent {}

  /// A piece of a spoken answer.
  ///
  /// @param id of the whole sound; empty where the piece adds nothing to it
  /// @param data the next bytes, decoded
  /// @param transcript the next words of what is said
  /// @param expiresAt until when the server knows the sound by its id, in Unix seconds
  record AudioPiece(
      int choice,
      String id,
      Bytes data,
      String transcript,
      OptionalLong expiresAt)
      implements CompletionEvent {}

  /// What the server says of the completion as a whole; what it did not say is empty, or 0.
  ///
  /// @param created Unix seconds
  record Origin(String id, String model, String systemFingerprint, long created)
      implements CompletionEvent {}

  /// What a server says of a choice's message besides its content, where that is not just the role
  /// `assistant`; what it did not say is empty.
  record Described(int choice, String role, String name, String toolCallId)
      implements CompletionEvent {}

  /// The end of one choice. `usage` is the whole completion's, and comes with the last choice's end. Where
  /// calls came they are to be answered whatever the reason is: some servers say `stop` then.
  record Finished(int choice, FinishReason reason, Optional<TokenUsage> usage, String model)
      implements CompletionEvent {}

  /// The end of every choice that had none: the text that came before stands.
  record Failed(CompletionFailure failure) implements CompletionEvent {}
}
