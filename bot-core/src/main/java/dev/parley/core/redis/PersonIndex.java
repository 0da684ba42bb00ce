package dev.parley.core.redis;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import java.util.List;
import java.util.stream.Stream;

/// In which conversations a person spoke, kept from the first day on, so that forgetting a person needs no scan
/// over all conversations. In a slot of its own, so it is written before the exchange: it may name a
/// conversation in which nothing of the person stands, never miss one.
record PersonIndex(RedisConnection redis, Keys keys, RedisLifetimes lifetimes) {
  private static final LuaScript ADD = LuaScript.named("person_add");

  /// Notes everybody who speaks in the exchange; one round trip for each, and it is nearly always one.
  void add(ConversationId id, Exchange exchange) {
    people(exchange).forEach(author -> ADD.run(
        redis,
        List.of(keys.person(id, author)),
        List.of(id.toString(), lifetimes.conversationMillis())));
  }

  /// Where the person spoke in a workspace, in no order.
  List<ConversationId> conversations(String platform, String workspace, String person) {
    return redis.call(client -> client.zrange(keys.person(platform, workspace, person), 0, -1))
        .stream().map(ConversationId::parse).toList();
  }

  /// Nothing of the person stands there any more.
  void remove(ConversationId id, String person) {
    redis.call(client -> client.zrem(
        keys.person(id.platform(), id.workspace(), person), id.toString()));
  }

  private static Stream<String> people(Exchange exchange) {
    return exchange.asked().stream()
        .map(ChatMessage.User::author)
        .map(Author::id)
        .distinct();
  }
}
