package dev.parley.core.redis;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import java.util.List;
import java.util.Optional;

/// Conversations as a list of JSON entries, one an exchange, beside a record with the fence and the reply in
/// flight. One round trip each; an append has one more, for the index of who spoke where.
final class RedisConversationStore implements ConversationStore {
  /// The most exchanges kept of one conversation; the oldest go first.
  static final int MOST_EXCHANGES = 500;

  /// The most bytes of stored exchanges kept of one conversation, several times what the largest context windows
  /// hold; the oldest go first, the newest stays whatever its size.
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final LuaScript READ = LuaScript.named("read");
  private static final LuaScript APPEND = LuaScript.named("append");
  private static final LuaScript RECORD = LuaScript.named("record");
  private static final LuaScript FORGET = LuaScript.named("forget");

  private final RedisConnection redis;
  private final Keys keys;
  private final RedisLifetimes lifetimes;
  private final PersonIndex people;

  RedisConversationStore(RedisConnection redis, Keys keys, RedisLifetimes lifetimes) {
    this.redis = redis;
    this.keys = keys;
    this.lifetimes = lifetimes;
    this.people = new PersonIndex(redis, keys, lifetimes);
  }

  @Override
  public Conversation read(ConversationId id) {
    Object found = READ.run(redis, List.of(keys.record(id), keys.messages(id)), List.of());
    List<String> entries = found instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of("");
    List<Exchange> exchanges = entries.subList(0, entries.size() - 1).stream()
        .map(ExchangeJson::read)
        .flatMap(Optional::stream)
        .toList();
    return new Conversation(id, exchanges, ReplyJson.read(entries.getLast()));
  }

  @Override
  public boolean append(ConversationId id, long fence, String eventId, Exchange exchange) {
    people.add(id, exchange);
    return 1 == APPEND.number(redis,
        List.of(
            keys.record(id), keys.messages(id), keys.inbox(id),
            keys.seenEvent(id, eventId), keys.seenTurn(id, exchange.turn())),
        List.of(
            Long.toString(fence), ExchangeJson.write(exchange),
            ExchangeJson.beginning(exchange.turn()), EventJson.beginning(eventId),
            Integer.toString(MOST_EXCHANGES), Integer.toString(MOST_BYTES),
            lifetimes.conversationMillis(), lifetimes.claimMillis()));
  }

  @Override
  public boolean record(ConversationId id, long fence, ReplyInFlight reply) {
    return 1 == RECORD.number(redis, List.of(keys.record(id)),
        List.of(Long.toString(fence), ReplyJson.write(reply), lifetimes.conversationMillis()));
  }

  @Override
  public void forget(ConversationId id) {
    FORGET.run(redis, List.of(keys.record(id), keys.messages(id)), List.of());
  }
}
