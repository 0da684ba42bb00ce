package dev.parley.core.redis;

import dev.parley.core.bot.Look;
import dev.parley.core.conversation.ConversationId;
import java.util.List;

/// A conversation and its inbox as they are stored, read in one round trip.
///
/// @param messages the exchanges' entries, oldest first
/// @param reply the entry of the reply in flight; empty for none
/// @param inbox the events' entries, oldest first
record Lying(ConversationId id, List<String> messages, String reply, List<String> inbox) {
  private static final LuaScript LOOK = LuaScript.named("look");

  static Lying of(RedisConnection redis, Keys keys, ConversationId id) {
    Object found = LOOK.run(
        redis, List.of(keys.record(id), keys.messages(id), keys.inbox(id)), List.of());
    List<String> entries = found instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of("0", "");
    int reply = 1 + Integer.parseInt(entries.getFirst());
    return new Lying(id, entries.subList(1, reply), entries.get(reply),
        entries.subList(reply + 1, entries.size()));
  }

  /// What of it can be read here.
  Look look() {
    return new Look(
        RedisConversationStore.conversation(id, messages, reply),
        RedisTurnInbox.readable(inbox),
        inbox.size());
  }
}
