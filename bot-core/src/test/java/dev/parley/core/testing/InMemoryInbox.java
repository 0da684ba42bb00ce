package dev.parley.core.testing;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An inbox in a map; claims stay for ever.
record InMemoryInbox(InMemoryState state) implements TurnInbox {

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    return state.whole(() -> {
      ConversationId id = event.address().conversation();
      String byEvent = id + " event " + event.eventId();
      String byTurn = id + " turn " + event.turn();
      boolean isRetry = event instanceof PlatformEvent.Retry;
      if (state.claims.contains(byEvent) || (!isRetry && state.claims.contains(byTurn))) {
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

  @Override
  public Optional<PlatformEvent.Asking> head(ConversationId conversation) {
    return state.whole(() -> state.inbox(conversation).stream().findFirst());
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
