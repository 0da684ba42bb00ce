package dev.parley.core.redis;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The events that wait: a list per conversation, and the [DueIndex] that leads to them. The hint is
/// written before the event, so that a death in between leaves a hint to nothing, never an event that
/// nobody looks for.
final class RedisTurnInbox implements TurnInbox {
  /// How long an inbox rests in which nothing can be read.
  private static final Duration UNREADABLE = Duration.ofMinutes(1);

  private static final LuaScript ACCEPT = LuaScript.named("accept");

  private final RedisConnection redis;
  private final Keys keys;
  private final RedisLifetimes lifetimes;
  private final InstantSource clock;
  private final DueIndex due;

  RedisTurnInbox(
      RedisConnection redis, Keys keys, RedisLifetimes lifetimes, InstantSource clock) {
    this.redis = redis;
    this.keys = keys;
    this.lifetimes = lifetimes;
    this.clock = clock;
    this.due = new DueIndex(redis, keys, lifetimes);
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
  public Optional<PlatformEvent.Asking> head(ConversationId conversation) {
    String inbox = keys.inbox(conversation);
    List<String> first = redis.call(client -> client.lrange(inbox, 0, 0));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<PlatformEvent.Asking> head = EventJson.read(first.getFirst());
    // An entry that a newer Parley wrote and this one cannot read stays for that one; the next is taken.
    return head.isPresent()
        ? head
        : redis.call(client -> client.lrange(inbox, 1, -1)).stream()
            .map(EventJson::read)
            .flatMap(Optional::stream)
            .findFirst();
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
    String inbox = keys.inbox(conversation);
    if (Objects.requireNonNull(redis.call(client -> client.llen(inbox))) == 0) {
      due.settle(conversation, clock.instant());
    } else if (head(conversation).isEmpty()) {
      // Only what a newer Parley wrote waits there; that one takes it.
      due.add(conversation, clock.instant().plus(UNREADABLE));
    }
  }

  /// A Retry asks for a turn that was claimed when it was first asked for.
  private List<String> acceptKeys(ConversationId id, PlatformEvent.Asking event) {
    List<String> needed = new ArrayList<>();
    needed.add(keys.inbox(id));
    needed.add(keys.seenEvent(id, event.eventId()));
    if (!(event instanceof PlatformEvent.Retry)) {
      needed.add(keys.seenTurn(id, event.turn()));
    }
    return needed;
  }
}
