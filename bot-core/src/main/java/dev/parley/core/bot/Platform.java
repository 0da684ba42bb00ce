package dev.parley.core.bot;

import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyChannel;

/// A chat platform, as the bot sees it: a place where replies can be shown.
public interface Platform {

  /// Its name, as in [dev.parley.core.conversation.ConversationId#platform].
  String name();

  /// Where the reply to `address` is shown.
  ReplyChannel open(ReplyAddress address);
}
