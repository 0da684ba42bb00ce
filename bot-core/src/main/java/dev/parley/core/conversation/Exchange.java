package dev.parley.core.conversation;

import java.util.List;

/// One finished turn of a conversation: what was asked and what came back. The unit that is stored,
/// trimmed and replaced as a whole, so that a tool call never loses its result.
///
/// @param turn the turn's id: the platform's id of the message that asked
/// @param messages the person's message first, then the assistant's and the tools'
/// @param state how the reply ended
/// @param replyParts the platform's ids of the messages that show the reply, in order
public record Exchange(
    String turn,
    List<ChatMessage> messages,
    ReplyState state,
    List<String> replyParts) {
  public Exchange {
    messages = List.copyOf(messages);
    replyParts = List.copyOf(replyParts);
  }
}
