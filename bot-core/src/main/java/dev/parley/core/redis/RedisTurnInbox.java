package dev.parley.core.redis;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Look;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.Revision;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The events that wait: a list per conversation, and the [DueIndex] that leads to them. The hint is
/// written before the event, so that a death in between leaves a hint to nothing, never an event that
/// nobody looks for.
final class RedisTurnInbox implements TurnInbox {
  private static final LuaScript ACCEPT = LuaScript.named("accept");
  private static final LuaScript WITHDRAW = LuaScript.named("withdraw");

  private final RedisConnection redis;
  private final Keys keys;
  private final RedisLifetimes lifetimes;
  private final InstantSource clock;
  private final DueIndex due;
  private final RedisRevisions revisions;

  RedisTurnInbox(
      RedisConnection redis, Keys keys, RedisLifetimes lifetimes, InstantSource clock) {
    this.redis = redis;
    this.keys = keys;
    this.lifetimes = lifetimes;
    this.clock = clock;
    this.due = new DueIndex(redis, keys, lifetimes);
    this.revisions = new RedisRevisions(redis, keys, lifetimes);
  }

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    ConversationId id = event.address().conversation();
    Instant hinted = clock.instant();
    due.add(id, hinted);
    Object answer = ACCEPT.run(redis, acceptKeys(id, event), List.of(
        UUID.randomUUID().toString(), EventJson.write(event), Integer.toString(MOST_WAITING),
        lifetimes.claimMillis(), lifetimes.conversationMillis()));
    Instant done = clock.instant();
    if (Duration.between(hinted, done).compareTo(DueIndex.SECOND_LOOK) >= 0) {
      // So slow that the hint may have been settled as idle meanwhile.
      due.add(id, done);
    }
    return Acceptance.valueOf(String.valueOf(answer));
  }

  @Override
  public Look look(ConversationId id) {
    return Lying.of(redis, keys, id).look();
  }

  @Override
  public Revision revise(PlatformEvent.Revising event) {
    return revisions.revise(event);
  }

  @Override
  public List<PlatformEvent.Asking> waiting(ConversationId conversation) {
    String inbox = keys.inbox(conversation);
    return readable(redis.call(client -> client.lrange(inbox, 0, -1)));
  }

  @Override
  public int withdraw(ConversationId id, List<PlatformEvent.Asking> events) {
    List<String> touched = new ArrayList<>(List.of(keys.inbox(id)));
    events.stream()
        .filter(PlatformEvent.Again.class::isInstance)
        .forEach(event -> touched.add(keys.seenAgain(id, event.turn())));
    List<String> beginnings =
        events.stream().map(event -> EventJson.beginning(event.eventId())).toList();
    return (int) WITHDRAW.number(redis, touched, beginnings);
  }

  @Override
  public List<ConversationId> due(Instant now, int most) {
    return due.by(now, most);
  }

  @Override
  public void lookAgain(ConversationId conversation, Instant when) {
    due.add(conversation, when);
  }

  @Override
  public void settle(ConversationId conversation) {
    due.settle(conversation, clock.instant());
  }

  /// What is wanted of a turn again asks for one that was claimed when it was first asked for.
  private List<String> acceptKeys(ConversationId id, PlatformEvent.Asking event) {
    return List.of(
        keys.inbox(id),
        keys.seenEvent(id, event.eventId()),
        event instanceof PlatformEvent.Again
            ? keys.seenAgain(id, event.turn())
            : keys.seenTurn(id, event.turn()));
  }

  /// An entry that a newer Parley wrote and this one cannot read stays for that one; the next is taken.
  static List<PlatformEvent.Asking> readable(List<String> entries) {
    return entries.stream().map(EventJson::read).flatMap(Optional::stream).toList();
  }
}
