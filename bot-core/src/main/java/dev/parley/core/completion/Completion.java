package dev.parley.core.completion;

import dev.parley.core.conversation.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A completion as a whole, or as far as it came.
///
/// @param choices every choice that began, by its index
/// @param failure why it is not whole, where it is not
public record Completion(
    CompletionEvent.Origin origin,
    List<Choice> choices,
    Optional<TokenUsage> usage,
    Optional<CompletionFailure> failure) {
  public Completion {
    choices = List.copyOf(choices);
  }

  /// One answer.
  ///
  /// @param toolCalls in the order in which they began; each has an id, of the server's or made up, and
  ///     arguments that are `{}` where the model gave none
  /// @param finishReason empty where the choice did not end
  public record Choice(
      CompletionEvent.Described message,
      String text,
      String reasoning,
      List<ToolCall> toolCalls,
      Optional<Audio> audio,
      Optional<FinishReason> finishReason) {
    public Choice {
      toolCalls = List.copyOf(toolCalls);
    }

    /// The number of the choice.
    public int index() {
      return message.choice();
    }
  }

  /// A spoken answer.
  ///
  /// @param expiresAt until when the server knows it by its id, in Unix seconds
  public record Audio(String id, Bytes data, String transcript, OptionalLong expiresAt) {}
}
