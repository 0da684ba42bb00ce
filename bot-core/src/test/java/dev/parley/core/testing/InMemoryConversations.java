package dev.parley.core.testing;

import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conversations in a map.
record InMemoryConversations(InMemoryState state) implements ConversationStore {

  @Override
  public Conversation read(ConversationId id) {
    return state.whole(() -> new Conversation(id,
        state.exchanges.getOrDefault(id, List.of()),
        Optional.ofNullable(state.replies.get(id))));
  }

  @Override
  public boolean append(ConversationId id, long fence, String eventId, Exchange exchange) {
    return state.whole(() -> {
      if (!state.isNewest(id, fence)) {
        return false;
      }
      place(state.exchanges.computeIfAbsent(id, _ -> new ArrayList<>()), exchange);
      state.inbox(id).removeIf(event -> event.eventId().equals(eventId));
      state.replies.remove(id);
      return true;
    });
  }

  @Override
  public boolean record(ConversationId id, long fence, ReplyInFlight reply) {
    return state.whole(() -> {
      boolean allowed = state.isNewest(id, fence);
      if (allowed) {
        state.replies.put(id, reply);
      }
      return allowed;
    });
  }

  @Override
  public void forget(ConversationId id) {
    state.whole(() -> {
      state.replies.remove(id);
      return Optional.ofNullable(state.exchanges.remove(id));
    });
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
