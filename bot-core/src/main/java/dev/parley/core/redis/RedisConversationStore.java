package dev.parley.core.redis;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Forgotten;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.TurnEnd;
import dev.parley.core.conversation.TurnEvent;
import dev.parley.core.conversation.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private static final LuaScript LEAVE_OUT = LuaScript.named("leave_out");
  private static final LuaScript STOP = LuaScript.named("stop");
  private static final LuaScript RATE = LuaScript.named("rate");
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
        : List.of("", "");
    int exchanges = entries.size() - 2;
    return conversation(
        id, entries.subList(0, exchanges), entries.get(exchanges), entries.getLast());
  }

  /// A conversation as it is stored.
  static Conversation conversation(
      ConversationId id, List<String> exchanges, String reply, String leftOut) {
    return new Conversation(
        id,
        exchanges.stream().map(ExchangeJson::read).flatMap(Optional::stream).toList(),
        ReplyJson.read(reply),
        LeftOutJson.read(leftOut));
  }

  @Override
  public Written append(ConversationId id, long fence, TurnEnd end) {
    end.exchange().ifPresent(exchange -> people.add(id, exchange));
    List<String> lasting = lasting(id, end);
    List<String> touched =
        new ArrayList<>(List.of(keys.record(id), keys.messages(id), keys.inbox(id)));
    touched.addAll(lasting);
    end.events().stream().filter(TurnEvent::isAgain)
        .forEach(event -> touched.add(keys.seenAgain(id, event.message())));
    List<String> arguments = new ArrayList<>(List.of(
        Long.toString(fence), end.exchange().map(ExchangeJson::write).orElse(""),
        ExchangeJson.beginning(end.turn()),
        Integer.toString(MOST_EXCHANGES), Integer.toString(MOST_BYTES),
        Long.toString(end.keep().toMillis()), lifetimes.claimMillis(),
        Integer.toString(lasting.size()),
        Integer.toString(end.revision())));
    end.events().forEach(event -> arguments.add(EventJson.beginning(event.id())));
    return written(APPEND.run(redis, touched, arguments));
  }

  @Override
  public Written record(ConversationId id, long fence, ReplyInFlight reply) {
    return written(RECORD.run(redis, List.of(keys.record(id), keys.inbox(id)),
        List.of(Long.toString(fence), ReplyJson.write(reply), lifetimes.conversationMillis())));
  }

  @Override
  public boolean leaveOut(ConversationId id, long fence, LeftOut leftOut) {
    return 1 == LEAVE_OUT.number(redis, List.of(keys.record(id)), List.of(
        Long.toString(fence), LeftOutJson.write(leftOut), "", lifetimes.conversationMillis()));
  }

  @Override
  public boolean sumUp(ConversationId id, long fence, LeftOut before, String summary) {
    return 1 == LEAVE_OUT.number(redis, List.of(keys.record(id)), List.of(
        Long.toString(fence), LeftOutJson.write(before.summedUpAs(summary)),
        LeftOutJson.write(before), lifetimes.conversationMillis()));
  }

  @Override
  public boolean askToStop(ConversationId id, String turn) {
    return 1 == STOP.number(
        redis, List.of(keys.record(id)), List.of(turn, lifetimes.conversationMillis()));
  }

  /// The claims by which a second delivery of the turn's events is recognised.
  private List<String> lasting(ConversationId id, TurnEnd end) {
    List<String> claims = new ArrayList<>();
    for (TurnEvent event : end.events()) {
      claims.add(keys.seenEvent(id, event.id()));
      if (!event.isAgain()) {
        claims.add(keys.seenTurn(id, event.message()));
      }
    }
    return claims;
  }

  private static Written written(@Nullable Object answer) {
    if (!(answer instanceof List<?> told)) {
      return Written.REFUSED;
    }
    String stop = String.valueOf(told.get(1));
    return new Written(true, Integer.parseInt(String.valueOf(told.getFirst())),
        stop.isEmpty() ? Optional.empty() : Optional.of(stop),
        Integer.parseInt(String.valueOf(told.getLast())));
  }

  @Override
  public Optional<Rating> rate(ConversationId id, String press, Rated rated) {
    List<String> touched = List.of(keys.ratings(id), keys.seenEvent(id, press));
    Object standing = RATE.run(redis, touched, List.of(
        RatingJson.field(rated), RatingJson.value(rated.rating()), Integer.toString(MOST_RATINGS),
        lifetimes.conversationMillis(), lifetimes.claimMillis()));
    return standing instanceof String value ? RatingJson.rating(value) : Optional.empty();
  }

  @Override
  public List<Rated> ratings(ConversationId id) {
    String key = keys.ratings(id);
    return redis.call(client -> client.hgetAll(key)).entrySet().stream()
        .flatMap(entry -> RatingJson.read(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  @Override
  public void forget(ConversationId id) {
    FORGET.run(
        redis, List.of(keys.record(id), keys.messages(id), keys.ratings(id)), List.of());
  }

  @Override
  public Forgotten forgetPerson(String platform, String workspace, String person) {
    return new RedisForgetting(redis, keys, people).forget(platform, workspace, person);
  }
}
