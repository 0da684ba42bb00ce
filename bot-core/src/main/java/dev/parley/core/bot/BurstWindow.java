package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits before a turn for more messages of the same person, as long after the newest as the settings say, and shows
/// that the first is seen. Runs on the turn's thread; [#look] and [#close] come from any.
final class BurstWindow {
  /// However many messages come: the first does not wait longer than this.
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(BurstWindow.class);

  /// How often the clock is looked at, which may be moved.
  private static final Duration TICK = Duration.ofMillis(50);

  private final TurnPlace place;
  private final Semaphore arrivals = new Semaphore(0);
  private volatile boolean closed;

  BurstWindow(TurnPlace place) {
    this.place = place;
  }

  /// Something arrived.
  void look() {
    arrivals.release();
  }

  /// Nothing more is waited for.
  void close() {
    closed = true;
    arrivals.release();
  }

  /// The conversation once the window is over, or can bring nothing more.
  Look gather(Look first) {
    Instant last = now().plus(LONGEST);
    Look look = first;
    Burst burst = burst(look);
    boolean isNews = true;
    Instant end = last;
    while (burst.isOpen(look) && !closed) {
      if (isNews) {
        end = end(last);
        status(burst);
      }
      boolean isOver = !awaitNews(end);
      look = place.ports().inbox().look(conversation(burst));
      int before = burst.events().size();
      burst = look.waiting().isEmpty() ? burst : burst(look);
      isNews = burst.events().size() > before;
      if (look.waiting().isEmpty() || (isOver && !isNews)) {
        break;
      }
    }
    return look;
  }

  /// @return whether something arrived before `end`
  private boolean awaitNews(Instant end) {
    try {
      while (!closed && now().isBefore(end)) {
        if (arrivals.tryAcquire(TICK.toNanos(), TimeUnit.NANOSECONDS)) {
          arrivals.drainPermits();
          return true;
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      closed = true;
    }
    return false;
  }

  /// A courtesy: where it cannot be shown, the answer comes all the same.
  private void status(Burst burst) {
    try {
      Optional.ofNullable(place.ports().platforms().get(conversation(burst).platform()))
          .map(platform -> platform.open(burst.address()))
          .ifPresent(channel -> perform(new ReplyAction.Status(""), burst, channel));
    } catch (RuntimeException unexpected) {
      LOG.debug("no status is shown: {}", unexpected.toString());
    }
  }

  private void perform(ReplyAction.Status status, Burst burst, ReplyChannel channel) {
    PaceClaim claim = new PaceClaim(conversation(burst) + ":" + burst.turn(), false);
    boolean isAllowed = channel.pace(status).stream()
        .allMatch(limit -> place.ports().pace().take(limit, claim).isZero());
    if (isAllowed) {
      channel.perform(status);
    }
  }

  private Burst burst(Look look) {
    return Burst.of(look, place.settings().longestMessage());
  }

  private Instant end(Instant last) {
    Instant end = now().plus(place.settings().arrivals().burstWindow());
    return end.isBefore(last) ? end : last;
  }

  private Instant now() {
    return place.ports().clock().instant();
  }

  private static ConversationId conversation(Burst burst) {
    return burst.head().address().conversation();
  }
}
