package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.ReplySnapshot;
import dev.parley.core.reply.ReplyWriter;
import dev.parley.core.reply.WritePermit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one turn's record in the store: the reply while it grows, on the writer's thread, and the exchange
/// at its end, on the turn's. While the store is away the reply goes on from memory, and its end is written
/// when the store is back.
final class TurnRecord {

  private static final Logger LOG = LoggerFactory.getLogger(TurnRecord.class);
  private static final Duration RECORD_EVERY = Duration.ofSeconds(3);
  private static final Duration TRY_AGAIN = Duration.ofMillis(500);
  private static final String STORE_AWAY =
      "Parley's memory is not reachable; this answer goes on, and is remembered when it is back.";

  private final PlatformEvent.Asking event;
  private final HeldLease lease;
  private final BotPorts ports;
  private List<String> recordedParts = List.of(); // these three: the writer's thread only
  private ReplyState recordedState = ReplyState.GROWING;
  private Instant recordedAt = Instant.MIN;

  TurnRecord(PlatformEvent.Asking event, HeldLease lease, BotPorts ports) {
    this.event = event;
    this.lease = lease;
    this.ports = ports;
  }

  /// After each platform call: a new message and the answer's end are put on record at once, the text now and then.
  void progress(ReplyWriter writer) {
    ReplySnapshot reply = writer.snapshot();
    Instant now = ports.clock().instant();
    writer.notice(lease.isTroubled() || writer.isPaceAway() ? STORE_AWAY : "");
    boolean isNews =
        !reply.parts().equals(recordedParts) || reply.state() != recordedState;
    if (!isNews && now.isBefore(recordedAt.plus(RECORD_EVERY))) {
      return;
    }
    recordedAt = now;
    try {
      boolean isOurs = ports.conversations().record(
          conversation(), lease.fence(),
          new ReplyInFlight(event.turn(), reply.parts(), reply.text(), reply.state()));
      if (!isOurs) {
        lease.doubted();
      }
      recordedParts = reply.parts();
      recordedState = reply.state();
    } catch (UncheckedIOException unreachable) {
      LOG.debug("reply in flight not recorded: {}", unreachable.getMessage());
    }
  }

  /// Writes the turn's end, however long the store is away.
  ///
  /// @return false where the conversation is another owner's now; nothing was written
  boolean end(Exchange exchange) {
    boolean said = false;
    while (lease.state() != WritePermit.State.LOST) {
      try {
        if (ports.conversations().append(
            conversation(), lease.fence(), event.eventId(), exchange)) {
          return true;
        }
        lease.doubted();
      } catch (UncheckedIOException unreachable) {
        if (!said) {
          LOG.warn("turn {} of {} waits to be remembered: {}",
              event.turn(), conversation(), unreachable.getMessage());
        }
        said = true;
      }
      if (!pause()) {
        return false;
      }
    }
    return false;
  }

  private static boolean pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(TRY_AGAIN.toNanos());
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ConversationId conversation() {
    return event.address().conversation();
  }
}
