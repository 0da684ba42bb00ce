package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Look;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.TurnEnd;
import dev.parley.core.conversation.TurnEvent;
import dev.parley.core.conversation.Written;
import dev.parley.core.replica.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [TurnInbox] does.
public abstract class TurnInboxContract {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

  private Ports ports = InMemoryStores.ports();
  private TurnInbox inbox = ports.inbox();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    ports = fresh();
    inbox = ports.inbox();
  }

  @Test
  void keepsWhatItAcceptedInOrder() {
    PlatformEvent.Asking first = new PlatformEvent.DirectMessage(
        "e1", new ReplyAddress(ID, "1"), Spoken.ADA, "one \uD83D\uDE00");
    PlatformEvent.Asking second = new PlatformEvent.ThreadMessage(
        "e2", new ReplyAddress(ID, "2"), Spoken.ADA, "");
    assertThat(inbox.accept(first)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(second)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.head(ID)).contains(first);
    assertThat(inbox.head(ID)).contains(first);
    end("e1", "1");
    assertThat(inbox.head(ID)).contains(second);
    end("e2", "2");
    assertThat(inbox.head(ID)).isEmpty();
  }

  @Test
  void acceptsAnEventOnceEvenAfterItsTurn() {
    assertThat(inbox.accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.DUPLICATE);
    end("e1", "1");
    assertThat(inbox.accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.head(ID)).isEmpty();
  }

  @Test
  void acceptsAMessageOnceHoweverManyEventsTellOfIt() {
    assertThat(inbox.accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(Spoken.mention(ID, "e2", "1"))).isEqualTo(Acceptance.DUPLICATE);
  }

  @Test
  void doesNotTakeAMessageForAnEvent() {
    assertThat(inbox.accept(Spoken.mention(ID, "1", "2"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(Spoken.mention(ID, "2", "1"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void whatIsWantedOfATurnAgainIsAcceptedOnceUntilItEnds() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    end("e1", "1");
    PlatformEvent.Asking retry = retry("press1");
    assertThat(inbox.accept(retry)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(retry)).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.accept(retry("press2"))).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.head(ID)).contains(retry);
    end(new TurnEnd(List.of(retry.atTheEnd()), Spoken.exchange("1", "better")));
    assertThat(inbox.accept(retry)).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.accept(retry("press3"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void theEndOfATurnTakesAllItsEventsAndNoOthers() {
    List<PlatformEvent.Asking> all = IntStream
        .range(0, 4).<PlatformEvent.Asking>mapToObj(i -> Spoken.mention(ID, "e" + i, "m" + i))
        .toList();
    all.forEach(inbox::accept);
    List<TurnEvent> ended =
        all.subList(0, 3).stream().map(PlatformEvent.Asking::atTheEnd).toList();
    assertThat(end(new TurnEnd(ended, Spoken.exchange("m0", "done"))).waiting()).isEqualTo(1);
    assertThat(inbox.waiting(ID)).containsExactly(all.get(3));
    all.forEach(
        event -> assertThat(inbox.accept(event)).isEqualTo(Acceptance.DUPLICATE));
  }

  @Test
  void aLookTellsWhatWasSaidAndWhatWaits() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    end("e1", "1");
    inbox.accept(Spoken.mention(ID, "e2", "2"));
    Look look = inbox.look(ID);
    assertThat(look.conversation()).isEqualTo(ports.conversations().read(ID));
    assertThat(look.conversation().exchanges()).hasSize(1);
    assertThat(look.waiting()).containsExactly(Spoken.mention(ID, "e2", "2"));
    assertThat(look.lying()).isEqualTo(1);
    assertThat(inbox.look(Spoken.thread("T2")).lying()).isZero();
  }

  @Test
  void whatIsTakenBackIsGoneAndDoesNotComeBack() {
    PlatformEvent.Asking one = Spoken.mention(ID, "e1", "1");
    PlatformEvent.Asking two = Spoken.mention(ID, "e12", "12");
    inbox.accept(one);
    inbox.accept(two);
    assertThat(inbox.withdraw(ID, List.of(one))).isEqualTo(1);
    assertThat(inbox.withdraw(ID, List.of(one))).isZero();
    assertThat(inbox.waiting(ID)).containsExactly(two);
    assertThat(inbox.accept(one)).isEqualTo(Acceptance.DUPLICATE);
    inbox.accept(retry("press1"));
    inbox.withdraw(ID, List.of(retry("press1")));
    assertThat(inbox.accept(retry("press2"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void isFullAtItsBoundAndForgetsWhatItRefused() {
    for (int i = 0; i < TurnInbox.MOST_WAITING; i++) {
      assertThat(inbox.accept(Spoken.mention(ID, "e" + i, "m" + i))).isEqualTo(Acceptance.ACCEPTED);
    }
    PlatformEvent.Asking oneMore = Spoken.mention(ID, "more", "more");
    assertThat(inbox.accept(oneMore)).isEqualTo(Acceptance.FULL);
    end("e0", "m0");
    assertThat(inbox.accept(oneMore)).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void acceptsOnceWhenManyOfferAtOnce() throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Acceptance>> answers = new ArrayList<>();
      IntStream.range(0, 16).forEach(
          _ -> answers.add(threads.submit(() -> inbox.accept(Spoken.mention(ID, "e1", "1")))));
      int accepted = 0;
      for (Future<Acceptance> answer : answers) {
        accepted += answer.get() == Acceptance.ACCEPTED ? 1 : 0;
      }
      assertThat(accepted).isEqualTo(1);
    }
  }

  @Test
  void everyConversationInWhichSomethingWaitsIsDue() {
    List<ConversationId> all =
        IntStream.range(0, 40).mapToObj(i -> Spoken.thread("T" + i)).toList();
    all.forEach(id -> inbox.accept(Spoken.mention(id, "e", "1")));
    assertThat(inbox.due(EVER, 100)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(inbox.due(EVER, 7)).hasSize(7);
  }

  @Test
  void isDueWhenItShallBeLookedAtAgain() {
    Instant later = Instant.parse("2099-01-01T00:00:00Z");
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    inbox.lookAgain(ID, later);
    assertThat(inbox.due(later.minusMillis(1), 10)).isEmpty();
    assertThat(inbox.due(later, 10)).containsExactly(ID);
  }

  @Test
  void givesTheOnesThatWaitedLongestFirst() {
    Instant base = Instant.parse("2090-01-01T00:00:00Z");
    IntStream.range(0, 20).forEach(
        i -> inbox.lookAgain(Spoken.thread("T" + i), base.plusSeconds(100 - i)));
    assertThat(inbox.due(EVER, 2)).containsExactly(Spoken.thread("T19"), Spoken.thread("T18"));
  }

  @Test
  void staysDueWhenSettledWhileSomethingWaits() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    inbox.settle(ID);
    assertThat(inbox.due(EVER, 10)).containsExactly(ID);
  }

  @Test
  void isNotDueForNowOnceSettled() {
    inbox.lookAgain(ID, Instant.EPOCH);
    inbox.settle(ID);
    assertThat(inbox.due(Instant.EPOCH.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  private static PlatformEvent.Asking retry(String press) {
    return new PlatformEvent.Retry(press, new ReplyAddress(ID, "1"), Spoken.ADA);
  }

  private void end(String eventId, String turn) {
    end(Spoken.end(eventId, Spoken.exchange(turn, "done")));
  }

  private Written end(TurnEnd end) {
    Lease lease = ports.leases().acquire(ID.toString(), Duration.ofMinutes(1)).orElseThrow();
    Written written = ports.conversations().append(ID, lease.fence(), end);
    ports.leases().release(lease);
    return written;
  }
}
