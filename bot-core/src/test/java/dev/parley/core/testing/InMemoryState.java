package dev.parley.core.testing;

import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.replica.Lease;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What the in-memory ports share. Everything is touched inside [#whole] only: one step at a time, as
/// in Redis.
final class InMemoryState {
  final InstantSource clock;
  final Map<ConversationId, List<Exchange>> exchanges = new HashMap<>();
  final Map<ConversationId, ReplyInFlight> replies = new HashMap<>();
  final Map<ConversationId, LeftOut> leftOut = new HashMap<>();
  final Map<ConversationId, String> stops = new HashMap<>();
  final Map<ConversationId, Integer> revisions = new HashMap<>();
  final Map<ConversationId, List<Rated>> ratings = new HashMap<>();
  final Map<ConversationId, List<PlatformEvent.Asking>> inboxes = new HashMap<>();
  final Map<ConversationId, Instant> due = new HashMap<>();
  final Set<String> claims = new HashSet<>();
  final Map<String, Long> fences = new HashMap<>();
  final Map<String, Lease> leases = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  InMemoryState(InstantSource clock) {
    this.clock = clock;
  }

  <T> T whole(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  Conversation conversation(ConversationId id) {
    return new Conversation(
        id, exchanges.getOrDefault(id, List.of()), Optional.ofNullable(replies.get(id)),
        Optional.ofNullable(leftOut.get(id)));
  }

  /// The exchange of the turn is about to be changed by a person, or taken out: what is left out goes where it covers it.
  void changed(ConversationId id, String turn) {
    if (conversation(id).isLeftOut(turn)) {
      leftOut.remove(id);
    }
  }

  List<PlatformEvent.Asking> inbox(ConversationId id) {
    return inboxes.computeIfAbsent(id, _ -> new ArrayList<>());
  }

  boolean isNewest(ConversationId id, long fence) {
    return fences.getOrDefault(id.toString(), 0L) == fence;
  }
}
