package dev.parley.playground;

import dev.parley.core.conversation.ConversationId;

/// Where a message stands: a channel, and the thread in it by the id of its first message; the thread is
/// empty in the channel itself. A direct-message channel has no threads.
record Place(String channel, String thread) {
  static final String PLATFORM = "playground";
  static final String WORKSPACE = "local";

  /// The channel itself.
  static Place channel(String channel) {
    return new Place(channel, "");
  }

  /// The place where a conversation is shown.
  static Place of(ConversationId conversation) {
    String thread = conversation.thread();
    return new Place(
        conversation.channel(), thread.equals(ConversationId.WHOLE_CHANNEL) ? "" : thread);
  }

  boolean isThread() {
    return !thread.isEmpty();
  }

  boolean isDirect() {
    return channel.startsWith("@");
  }

  /// The conversation held here.
  ConversationId conversation() {
    return new ConversationId(
        PLATFORM, WORKSPACE, channel, isThread() ? thread : ConversationId.WHOLE_CHANNEL);
  }
}
