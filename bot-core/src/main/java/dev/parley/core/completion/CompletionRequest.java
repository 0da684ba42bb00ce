package dev.parley.core.completion;

import dev.parley.core.conversation.ChatMessage;
import java.util.List;
import java.util.Optional;

/// One question to the model.
///
/// @param model the model's id; empty means the endpoint's default
/// @param messages at least one, oldest first
/// @param affinity questions with the same text here begin alike, so they go to the same endpoint where there are
///     several: its prompt cache knows the beginning. Never sent; empty for none
public record CompletionRequest(
    Optional<String> model,
    List<ChatMessage> messages,
    CompletionOptions options,
    String affinity) {
  /// @throws IllegalArgumentException where there is no message
  public CompletionRequest {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a completion needs at least one message");
    }
  }

  /// A question on its own.
  ///
  /// @throws IllegalArgumentException where there is no message
  public CompletionRequest(
      Optional<String> model, List<ChatMessage> messages, CompletionOptions options) {
    this(model, messages, options, "");
  }
}
