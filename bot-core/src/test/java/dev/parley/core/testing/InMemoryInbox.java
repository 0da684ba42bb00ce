package dev.parley.core.testing;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Look;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.Revision;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An inbox in a map; claims stay for ever.
record InMemoryInbox(InMemoryState state) implements TurnInbox {

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    return state.whole(() -> {
      ConversationId id = event.address().conversation();
      String byEvent = event(id, event.eventId());
      String byTurn = event instanceof PlatformEvent.Again
          ? again(id, event.turn())
          : id + " turn " + event.turn();
      if (state.claims.contains(byEvent) || state.claims.contains(byTurn)) {
        return Acceptance.DUPLICATE;
      }
      if (state.inbox(id).size() >= MOST_WAITING) {
        return Acceptance.FULL;
      }
      state.claims.addAll(List.of(byEvent, byTurn));
      state.inbox(id).add(event);
      state.due.put(id, state.clock.instant());
      return Acceptance.ACCEPTED;
    });
  }

  /// The claim of an event.
  static String event(ConversationId id, String event) {
    return id + " event " + event;
  }

  /// The claim of whatever is wanted of a turn again.
  static String again(ConversationId id, String turn) {
    return id + " again " + turn;
  }

  @Override
  public Look look(ConversationId id) {
    return state.whole(
        () -> new Look(state.conversation(id), state.inbox(id), state.inbox(id).size()));
  }

  @Override
  public List<PlatformEvent.Asking> waiting(ConversationId conversation) {
    return state.whole(() -> List.copyOf(state.inbox(conversation)));
  }

  @Override
  public int withdraw(ConversationId id, List<PlatformEvent.Asking> events) {
    return state.whole(() -> {
      int before = state.inbox(id).size();
      state.inbox(id).removeAll(events);
      events.forEach(event -> state.claims.remove(again(id, event.turn())));
      return before - state.inbox(id).size();
    });
  }

  @Override
  public Revision revise(PlatformEvent.Revising event) {
    ConversationId id = event.address().conversation();
    return state.whole(() -> {
      Revision revision = Revision.of(event, look(id));
      if (!revision.isNothing()) {
        revision.instead().ifPresent(then -> state.inbox(id)
            .replaceAll(one -> one.eventId().equals(then.eventId()) ? then : one));
        withdraw(id, revision.withdrawn());
        revision.before().ifPresent(before -> state.changed(id, before.turn()));
        List<Exchange> exchanges = state.exchanges.computeIfAbsent(id, _ -> new ArrayList<>());
        revision.after().ifPresentOrElse(
            after -> exchanges.replaceAll(
                one -> revision.before().equals(Optional.of(one)) ? after : one),
            () -> revision.before().ifPresent(exchanges::remove));
        state.revisions.merge(id, 1, Integer::sum);
      }
      return revision;
    });
  }

  @Override
  public List<ConversationId> due(Instant now, int most) {
    return state.whole(() -> state.due.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .sorted(Map.Entry.comparingByValue())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList());
  }

  @Override
  public void lookAgain(ConversationId conversation, Instant when) {
    state.whole(() -> Optional.ofNullable(state.due.put(conversation, when)));
  }

  @Override
  public void settle(ConversationId conversation) {
    state.whole(() -> state.inbox(conversation).isEmpty()
        ? Optional.ofNullable(state.due.remove(conversation))
        : Optional.empty());
  }
}
