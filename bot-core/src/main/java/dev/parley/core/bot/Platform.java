package dev.parley.core.bot;

import dev.parley.core.access.Member;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyChannel;
import java.util.List;
import java.util.Optional;

/// A chat platform, as the bot sees it: a place where replies can be shown.
public interface Platform {

  /// Its name, as in [dev.parley.core.conversation.ConversationId#platform].
  String name();

  /// Where the reply to `address` is shown.
  ReplyChannel open(ReplyAddress address);

  /// Shows what somebody asked by a command, for everybody to read, in the thread where it was given or in one of its own.
  /// The same command delivered twice is shown once.
  ///
  /// @return where the reply goes; empty where it cannot be shown there
  default Optional<ReplyAddress> begin(CommandQuestion question) {
    return Optional.empty();
  }

  /// Whether the person may see the channel: what was chosen there may then be shown to them. Not where that is not known.
  default boolean isSeenBy(Member member, String channel) {
    return false;
  }

  /// What stands in a thread, or in the channel itself where the conversation is that, newest first. Nothing where the
  /// platform does not let the bot read it, or cannot be reached: a reply does without.
  ///
  /// @param before only what is older than this message; empty for all
  /// @param most how many at most, at least 1
  default List<EarlierMessage> history(
      ConversationId conversation, Optional<String> before, int most) {
    return List.of();
  }
}
