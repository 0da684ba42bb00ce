package dev.parley.core.redis;

import dev.parley.core.bot.Look;
import dev.parley.core.conversation.ConversationId;
import java.util.List;

/// A conversation and its inbox as they are stored, read in one round trip.
///
/// @param messages the exchanges' entries, oldest first
/// @param reply the entry of the reply in flight; empty for none
/// @param leftOut the entry of what is left out; empty for none
/// @param inbox the events' entries, oldest first
record Lying(
    ConversationId id,
    List<String> messages,
    String reply,
    String leftOut,
    List<String> inbox) {
  private static final LuaScript LOOK = LuaScript.named("look");

  static Lying of(RedisConnection redis, Keys keys, ConversationId id) {
    Object found = LOOK.run(
        redis, List.of(keys.record(id), keys.messages(id), keys.inbox(id)), List.of());
    List<String> entries = found instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of("0", "", "");
    int reply = 1 + Integer.parseInt(entries.getFirst());
    return new Lying(id, entries.subList(1, reply), entries.get(reply),
        entries.get(reply + 1), entries.subList(reply + 2, entries.size()));
  }

  /// What of it can be read here.
  Look look() {
    return new Look(
        RedisConversationStore.conversation(id, messages, reply, leftOut),
        RedisTurnInbox.readable(inbox),
        inbox.size());
  }
}
