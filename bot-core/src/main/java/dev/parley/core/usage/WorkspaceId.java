package dev.parley.core.usage;

import dev.parley.core.conversation.ConversationId;

/// A workspace of one platform: whose usage is counted and reported together.
public record WorkspaceId(String platform, String workspace) {

  /// Where a conversation takes place.
  public static WorkspaceId of(ConversationId conversation) {
    return new WorkspaceId(conversation.platform(), conversation.workspace());
  }

  @Override
  public String toString() {
    return platform + ":" + workspace;
  }
}
