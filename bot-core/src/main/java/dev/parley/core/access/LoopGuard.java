package dev.parley.core.access;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Ends what two bots would say to each other for ever: from the [#MOST_EVENTS]th event of bots in one conversation within
/// [#WINDOW] on, nothing is answered there for [#SILENCE]. Called by many threads, with the time as an argument;
/// it counts the events that this replica saw.
public final class LoopGuard {
  /// How many events of bots are answered within the window.
  public static final int MOST_EVENTS = 20;

  public static final Duration WINDOW = Duration.ofSeconds(60);
  public static final Duration SILENCE = Duration.ofSeconds(60);

  /// How many conversations are watched; the one that was quiet for longest goes first.
  static final int MOST_CONVERSATIONS = 1_000;

  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final Map<ConversationId, Watch> watched = new LinkedHashMap<>(16, 0.75f, true);

  /// Whether an event of a bot that is allowed here may be answered. Asked once for each.
  public boolean admits(ConversationId conversation, Instant now) {
    lock.lock();
    try {
      boolean isAdmitted = watched.computeIfAbsent(conversation, _ -> new Watch()).admits(now);
      if (watched.size() > MOST_CONVERSATIONS) {
        watched.remove(watched.keySet().iterator().next());
      }
      return isAdmitted;
    } finally {
      lock.unlock();
    }
  }

  /// What came lately in one conversation.
  private static final class Watch {
    private final Deque<Instant> events = new ArrayDeque<>();
    private Instant silentUntil = Instant.MIN;

    boolean admits(Instant now) {
      if (now.isBefore(silentUntil)) {
        return false;
      }
      while (!events.isEmpty() && !events.getFirst().isAfter(now.minus(WINDOW))) {
        events.removeFirst();
      }
      if (events.size() == MOST_EVENTS) {
        events.clear();
        silentUntil = now.plus(SILENCE);
        return false;
      }
      events.addLast(now);
      return true;
    }
  }
}
