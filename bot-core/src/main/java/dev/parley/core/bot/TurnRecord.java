package dev.parley.core.bot;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.TurnEnd;
import dev.parley.core.conversation.Written;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.ReplySnapshot;
import dev.parley.core.reply.ReplyWriter;
import dev.parley.core.reply.WritePermit;
import dev.parley.core.settings.SettingCatalog;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one turn's record in the store: the reply while it grows, on the writer's thread, and the exchange
/// at its end, on the turn's. While the store is away the reply goes on from memory, and its end is written
/// when the store is back.
final class TurnRecord {

  private static final Logger LOG = LoggerFactory.getLogger(TurnRecord.class);
  private static final Duration RECORD_EVERY = Duration.ofSeconds(3);
  private static final Duration TRY_AGAIN = Duration.ofMillis(500);
  private static final Sentence STORE_AWAY = Sentence.of("notice.store-away");

  private final Burst burst;
  private final TurnPlace place;
  private final Asides asides;
  private final Consumer<Written> heard;
  private List<String> recordedParts = List.of(); // these four: the writer's thread only
  private int recordedOthers;
  private ReplyState recordedState = ReplyState.GROWING;
  private Instant recordedAt = Instant.MIN;
  private int left; // the turn's thread only

  /// @param heard told what came of each record; on the writer's thread
  TurnRecord(Burst burst, TurnPlace place, Asides asides, Consumer<Written> heard) {
    this.burst = burst;
    this.place = place;
    this.asides = asides;
    this.heard = heard;
  }

  /// After each platform call: a new message and the answer's end are put on record at once, the text now and then.
  void progress(ReplyWriter writer) {
    ReplySnapshot reply = writer.snapshot();
    Answer answer =
        Answer.of(reply.text(), asides.reasoning(), reply.state(), reply.facts());
    progress(writer, new ReplyInFlight(
        burst.turn(), reply.parts(), answer, asides.others(reply.facts()), events()));
  }

  /// The same for an answer that was written before: whoever takes the turn up decides anew, and only has to know
  /// the messages.
  void shownAgain(ReplyWriter writer) {
    progress(writer, new ReplyInFlight(
        burst.turn(), writer.snapshot().parts(), "", ReplyState.GROWING, events()));
  }

  /// Puts on record that the turn begins anew as `burst`, with nothing shown.
  ///
  /// @return false where that is not known to be so
  boolean begins(Burst anew) {
    try {
      Written written = place.ports().conversations().record(
          conversation(), place.lease().fence(), new ReplyInFlight(
              anew.turn(), List.of(), "", ReplyState.GROWING, anew.ids()));
      left = written.waiting();
      return written.isOurs();
    } catch (UncheckedIOException unreachable) {
      LOG.debug("turn {} does not begin anew: {}", burst.turn(), unreachable.getMessage());
      return false;
    }
  }

  /// Writes the turn's end, however long the store is away.
  ///
  /// @return false where the conversation is another owner's now; nothing was written
  boolean end(Exchange exchange) {
    return end(new TurnEnd(burst.atTheEnd(), exchange));
  }

  /// Writes that nothing of the turn is kept; otherwise as [#end].
  boolean forget() {
    return end(TurnEnd.forgetting(burst.atTheEnd(), burst.turn()));
  }

  private boolean end(TurnEnd first) {
    boolean said = false;
    TurnEnd end = first.keptFor(
        Duration.ofDays(place.settings().chosen().value(SettingCatalog.RETENTION)));
    while (place.lease().state() != WritePermit.State.LOST) {
      try {
        Written written =
            place.ports().conversations().append(conversation(), place.lease().fence(), end);
        left = written.waiting();
        if (written.isOurs() && written.revision() == end.revision()) {
          return true;
        }
        if (written.isOurs()) {
          end = revised(end, written.revision());
          continue;
        }
        place.lease().doubted();
      } catch (UncheckedIOException unreachable) {
        if (!said) {
          LOG.warn("turn {} of {} waits to be remembered: {}",
              burst.turn(), conversation(), unreachable.getMessage());
        }
        said = true;
      }
      if (!pause()) {
        return false;
      }
    }
    return false;
  }

  /// The end as people have changed what they asked meanwhile.
  private TurnEnd revised(TurnEnd end, int revision) {
    Look now = place.ports().inbox().look(conversation());
    return new TurnEnd(end.events(), end.turn(),
        end.exchange().flatMap(exchange -> Revision.upToDate(exchange, now)), end.keep(), revision);
  }

  /// How many events wait after the turn; known once it has ended.
  int left() {
    return left;
  }

  private void progress(ReplyWriter writer, ReplyInFlight reply) {
    Instant now = place.ports().clock().instant();
    writer
        .notice(place.lease().isTroubled() || writer.isPaceAway() ? STORE_AWAY : Sentence.NOTHING);
    boolean isNews =
        !reply.parts().equals(recordedParts) || reply.state() != recordedState
            || reply.others().size() != recordedOthers;
    if (!isNews && now.isBefore(recordedAt.plus(RECORD_EVERY))) {
      return;
    }
    recordedAt = now;
    try {
      Written written =
          place.ports().conversations().record(conversation(), place.lease().fence(), reply);
      if (!written.isOurs()) {
        place.lease().doubted();
      }
      recordedParts = reply.parts();
      recordedState = reply.state();
      recordedOthers = reply.others().size();
      if (written.isOurs()) {
        heard.accept(written);
      }
    } catch (UncheckedIOException unreachable) {
      LOG.debug("reply in flight not recorded: {}", unreachable.getMessage());
    }
  }

  private List<String> events() {
    return burst.events().size() == 1 ? List.of() : burst.ids();
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
    return burst.head().address().conversation();
  }
}
