package dev.parley.core.testing;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Exchange;
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

/// Conversations in a map.
record InMemoryConversations(InMemoryState state) implements ConversationStore {

  @Override
  public Conversation read(ConversationId id) {
    return state.whole(() -> state.conversation(id));
  }

  @Override
  public Written append(ConversationId id, long fence, TurnEnd end) {
    return state.whole(() -> {
      if (!state.isNewest(id, fence)) {
        return Written.REFUSED;
      }
      int revision = state.revisions.getOrDefault(id, 0);
      if (revision != end.revision()) {
        return new Written(true, state.inbox(id).size(), Optional.empty(), revision);
      }
      if (end.exchange().isEmpty()) {
        state.changed(id, end.turn());
      }
      keep(state.exchanges.computeIfAbsent(id, _ -> new ArrayList<>()), end);
      for (TurnEvent ended : end.events()) {
        state.inbox(id).removeIf(event -> event.eventId().equals(ended.id()));
        if (ended.isAgain()) {
          state.claims.remove(InMemoryInbox.again(id, ended.message()));
        }
      }
      state.replies.remove(id);
      state.stops.remove(id);
      state.revisions.remove(id);
      return new Written(true, state.inbox(id).size(), Optional.empty(), revision);
    });
  }

  @Override
  public Written record(ConversationId id, long fence, ReplyInFlight reply) {
    return state.whole(() -> {
      if (!state.isNewest(id, fence)) {
        return Written.REFUSED;
      }
      state.replies.put(id, reply);
      return new Written(
          true, state.inbox(id).size(), Optional.ofNullable(state.stops.get(id)),
          state.revisions.getOrDefault(id, 0));
    });
  }

  @Override
  public boolean leaveOut(ConversationId id, long fence, LeftOut leftOut) {
    return state.whole(() -> {
      boolean isOurs = state.isNewest(id, fence);
      if (isOurs) {
        state.leftOut.put(id, leftOut);
      }
      return isOurs;
    });
  }

  @Override
  public boolean sumUp(ConversationId id, long fence, LeftOut before, String summary) {
    return state.whole(() -> {
      boolean isOurs = state.isNewest(id, fence) && before.equals(state.leftOut.get(id));
      return isOurs && leaveOut(id, fence, before.summedUpAs(summary));
    });
  }

  @Override
  public boolean askToStop(ConversationId id, String turn) {
    return state.whole(() -> {
      boolean isInFlight = state.replies.containsKey(id);
      if (isInFlight) {
        state.stops.put(id, turn);
      }
      return isInFlight;
    });
  }

  @Override
  public Optional<Rating> rate(ConversationId id, String press, Rated rated) {
    return state.whole(() -> {
      List<Rated> all = state.ratings.computeIfAbsent(id, _ -> new ArrayList<>());
      if (!state.claims.add(InMemoryInbox.event(id, press))) {
        return standing(all, rated);
      }
      if (all.remove(rated)) {
        return Optional.empty();
      }
      all.removeIf(other -> other.turn().equals(rated.turn())
          && other.person().equals(rated.person()));
      if (all.size() >= MOST_RATINGS) {
        all.removeFirst();
      }
      all.add(rated);
      return Optional.of(rated.rating());
    });
  }

  private static Optional<Rating> standing(List<Rated> all, Rated rated) {
    return all.stream()
        .filter(one -> one.turn().equals(rated.turn()) && one.person().equals(rated.person()))
        .map(Rated::rating)
        .findFirst();
  }

  @Override
  public List<Rated> ratings(ConversationId id) {
    return state.whole(() -> List.copyOf(state.ratings.getOrDefault(id, List.of())));
  }

  @Override
  public void forget(ConversationId id) {
    state.whole(() -> {
      state.replies.remove(id);
      state.stops.remove(id);
      state.leftOut.remove(id);
      state.ratings.remove(id);
      return Optional.ofNullable(state.exchanges.remove(id));
    });
  }

  @Override
  public Forgotten forgetPerson(String platform, String workspace, String person) {
    return state.whole(() -> state.exchanges.keySet().stream()
        .filter(id -> id.platform().equals(platform) && id.workspace().equals(workspace))
        .map(id -> forget(id, person))
        .reduce(Forgotten.NOTHING, Forgotten::and));
  }

  private Forgotten forget(ConversationId id, String person) {
    List<Exchange> exchanges = state.exchanges.getOrDefault(id, List.of());
    List<Exchange> theirs = exchanges.stream().filter(exchange -> exchange.asked().stream()
        .anyMatch(said -> said.author().id().equals(person))).toList();
    List<Rated> ratings = state.ratings.getOrDefault(id, new ArrayList<>());
    int before = ratings.size();
    ratings.removeIf(rated -> rated.person().equals(person));
    if (!theirs.isEmpty()) {
      exchanges.removeAll(theirs);
      state.leftOut.remove(id);
    }
    return new Forgotten(theirs.size(), theirs.isEmpty() ? 0 : 1, before - ratings.size());
  }

  private static void keep(List<Exchange> exchanges, TurnEnd end) {
    end.exchange().ifPresentOrElse(
        exchange -> place(exchanges, exchange),
        () -> exchanges.removeIf(exchange -> exchange.turn().equals(end.turn())));
  }

  private static void place(List<Exchange> exchanges, Exchange exchange) {
    for (int i = 0; i < exchanges.size(); i++) {
      if (exchanges.get(i).turn().equals(exchange.turn())) {
        exchanges.set(i, exchange);
        return;
      }
    }
    exchanges.add(exchange);
  }
}
