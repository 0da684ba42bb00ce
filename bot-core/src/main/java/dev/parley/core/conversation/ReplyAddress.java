package dev.parley.core.conversation;

/// Where a reply goes: the conversation, and the message it answers. Small and plain, so that it can be
/// stored and used by another replica.
public record ReplyAddress(ConversationId conversation, String message) {}
