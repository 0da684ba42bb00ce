package dev.parley.core.usage;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.settings.WorkspaceId;

/// Who asks the model, and where: the budgets of the person, of the channel and of the workspace are asked.
public record Spender(ConversationId conversation, Author person) {

  /// The workspace whose ledger it is written into.
  public WorkspaceId workspace() {
    return new WorkspaceId(conversation.platform(), conversation.workspace());
  }

  /// The channel that pays; a thread spends of its channel.
  public String channel() {
    return conversation.channel();
  }
}
