package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.Revision;
import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.TurnEnd;
import dev.parley.core.conversation.TurnEvent;
import dev.parley.core.conversation.Written;
import dev.parley.core.replica.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [TurnInbox] does where a person edits or deletes what they said, in the inbox and in what was answered.
public abstract class RevisionsContract {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final String ODD_TURN = "2 \"{,\"v\":";

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
  void whatWaitsReadsAsItWasEditedAndIsNotAcceptedTwice() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    inbox.accept(Spoken.mention(ID, "e12", "12"));
    Revision revision = inbox.revise(edited("1", "better \uD83D\uDE00"));
    PlatformEvent.Asking better = new PlatformEvent.Mention(
        "e1", new ReplyAddress(ID, "1"), Spoken.ADA, "better \uD83D\uDE00");
    assertThat(revision.instead()).contains((PlatformEvent.Saying) better);
    assertThat(revision.after()).isEmpty();
    assertThat(inbox.waiting(ID)).containsExactly(better, Spoken.mention(ID, "e12", "12"));
    assertThat(inbox.accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.revise(edited("1", "better \uD83D\uDE00")).isNothing()).isTrue();
  }

  @Test
  void whatIsDeletedWhileItWaitsLeavesAndDoesNotComeBack() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    inbox.accept(Spoken.mention(ID, "e12", "12"));
    assertThat(inbox.revise(deleted("1")).isNothing()).isFalse();
    assertThat(inbox.waiting(ID)).containsExactly(Spoken.mention(ID, "e12", "12"));
    assertThat(inbox.accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.revise(deleted("1")).isNothing()).isTrue();
    inbox.revise(edited("12", " "));
    assertThat(inbox.waiting(ID)).isEmpty();
  }

  @Test
  void whatIsDeletedOfATurnInFlightStaysUntilItsEnd() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    Lease lease = lease();
    ports.conversations().record(ID, lease.fence(), ReplyInFlight.begun("1"));
    PlatformEvent.Saying back =
        new PlatformEvent.TakenBack("e1", new ReplyAddress(ID, "1"), Spoken.ADA);
    assertThat(inbox.revise(deleted("1")).instead()).contains(back);
    assertThat(inbox.waiting(ID)).containsExactly(back);
    assertThat(inbox.revise(edited("1", "more")).isNothing()).isTrue();
    TurnEnd end = TurnEnd.forgetting(List.of(back.atTheEnd()), "1");
    assertThat(ports.conversations().append(ID, lease.fence(), end).revision()).isEqualTo(1);
    assertThat(inbox.waiting(ID)).containsExactly(back);
    TurnEnd knowing = new TurnEnd(end.events(), end.turn(), end.exchange(), 1);
    ports.conversations().append(ID, lease.fence(), knowing);
    assertThat(inbox.look(ID).lying()).isZero();
    assertThat(ports.conversations().read(ID)).isEqualTo(Conversation.empty(ID));
  }

  @Test
  void whatWasAnsweredReadsAsItWasEdited() {
    end("e1", "1");
    end("e12", "12");
    Revision revision = inbox.revise(edited("1", "better"));
    assertThat(revision.before()).contains(Spoken.exchange("1", "done"));
    Exchange after = ports.conversations().read(ID).exchange("1").orElseThrow();
    assertThat(revision.after()).contains(after);
    assertThat(after.messages()).extracting(ChatMessage::text).containsExactly("better", "done");
    assertThat(ports.conversations().read(ID).exchanges()).element(1)
        .isEqualTo(Spoken.exchange("12", "done"));
    assertThat(inbox.revise(edited("2", "unknown")).isNothing()).isTrue();
  }

  @Test
  void whatWasAnsweredIsForgottenWhereItIsDeletedWithWhatIsWantedOfIt() {
    end("e1", "1");
    end("e12", "12");
    inbox.accept(retry("press1"));
    inbox.revise(deleted("1"));
    assertThat(ports.conversations().read(ID).exchanges())
        .containsExactly(Spoken.exchange("12", "done"));
    assertThat(inbox.waiting(ID)).isEmpty();
    assertThat(inbox.accept(retry("press2"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void ofSeveralMessagesThatWereAnsweredTogetherOnlyTheDeletedOneLeaves() {
    ChatMessage.User one = new ChatMessage.User(Spoken.ADA, "1", ChatMessage.ofText("one"));
    ChatMessage.User two = new ChatMessage.User(Spoken.ADA, "2", ChatMessage.ofText("two"));
    Exchange both = Exchange.of(
        "1", List.of(one, two), Spoken.answer("done", ReplyState.DONE), List.of("p"));
    end(Spoken.end("e1", both));
    inbox.revise(deleted("1"));
    Exchange left = ports.conversations().read(ID).exchange("1").orElseThrow();
    assertThat(left.asked()).containsExactly(two);
    assertThat(left.replyParts()).containsExactly("p");
    inbox.revise(edited("2", ""));
    assertThat(ports.conversations().read(ID).exchanges()).isEmpty();
  }

  @Test
  void whoAnswersIsToldThatSomethingWasChangedAndItsEndDoesNotTakeThatBack() {
    inbox.accept(Spoken.mention(ID, "e1", "1"));
    Lease lease = lease();
    assertThat(record(lease).revision()).isZero();
    inbox.revise(edited("1", "better"));
    assertThat(record(lease).revision()).isEqualTo(1);
    TurnEnd end = Spoken.end("e1", Spoken.exchange("1", "done"));
    assertThat(ports.conversations().append(ID, lease.fence(), end).revision()).isEqualTo(1);
    assertThat(inbox.head(ID)).isPresent();
    assertThat(ports.conversations().read(ID).exchanges()).isEmpty();
    TurnEnd knowing = new TurnEnd(end.events(), end.turn(), end.exchange(), 1);
    assertThat(ports.conversations().append(ID, lease.fence(), knowing))
        .isEqualTo(new Written(true, 0, Optional.empty(), 1));
    assertThat(inbox.head(ID)).isEmpty();
    assertThat(record(lease).revision()).isZero();
  }

  @Test
  void nothingIsLostWhereATurnEndsWhileItsQuestionIsEdited()
      throws ExecutionException, InterruptedException {
    inbox.accept(Spoken.mention(ID, "e", "m"));
    Lease lease = lease();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Revision>> edits = new ArrayList<>();
      IntStream.range(0, 8).forEach(
          i -> edits.add(threads.submit(() -> inbox.revise(edited("m", "text " + i)))));
      int known = 0;
      Written written = append(lease, known);
      while (written.revision() != known) {
        known = written.revision();
        written = append(lease, known);
      }
      for (Future<Revision> edit : edits) {
        assertThat(edit.get().isNothing()).isFalse();
      }
    }
    assertThat(inbox.waiting(ID)).isEmpty();
    assertThat(ports.conversations().read(ID).exchanges()).hasSize(1);
  }

  static List<PlatformEvent.Revising> changesOfWhatIsLeftOut() {
    return List.of(
        deleted("1"), edited("1", "better"), deleted(ODD_TURN), edited(ODD_TURN, "better"));
  }

  @ParameterizedTest
  @MethodSource("changesOfWhatIsLeftOut")
  void whatIsLeftOutIsDroppedWithAnythingOfItThatIsChanged(PlatformEvent.Revising change) {
    LeftOut leftOut = leaveOut(ODD_TURN);
    inbox.revise(deleted("3"));
    inbox.revise(edited("4", "later"));
    assertThat(ports.conversations().read(ID).leftOut()).contains(leftOut);
    inbox.revise(change);
    assertThat(ports.conversations().read(ID).leftOut()).isEmpty();
  }

  @Test
  void whatIsOlderThanAllThatIsKnownStaysLeftOut() {
    LeftOut leftOut = leaveOut("0");
    inbox.revise(deleted("1"));
    assertThat(ports.conversations().read(ID).leftOut()).contains(leftOut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void whatIsLeftOutIsDroppedWithATurnOfItThatIsForgottenAtItsEnd(String turn) {
    leaveOut("2");
    Lease lease = lease();
    ports.conversations().append(ID, lease.fence(),
        new TurnEnd(List.of(), turn, Optional.empty(), 0));
    assertThat(ports.conversations().read(ID).leftOut().isPresent()).isEqualTo(turn.equals("3"));
  }

  private LeftOut leaveOut(String upTo) {
    for (String turn : List.of("1", ODD_TURN, "2", "3", "4")) {
      end("e" + turn, turn);
    }
    LeftOut leftOut = new LeftOut(upTo, 2, "They met.");
    Lease lease = lease();
    ports.conversations().leaveOut(ID, lease.fence(), leftOut);
    ports.leases().release(lease);
    return leftOut;
  }

  private static PlatformEvent.Asking retry(String press) {
    return new PlatformEvent.Retry(press, new ReplyAddress(ID, "1"), Spoken.ADA);
  }

  private static PlatformEvent.Revising edited(String message, String text) {
    return new PlatformEvent.MessageEdited("edit", new ReplyAddress(ID, message), text);
  }

  private static PlatformEvent.Revising deleted(String message) {
    return new PlatformEvent.MessageDeleted("deletion", new ReplyAddress(ID, message));
  }

  private Written record(Lease lease) {
    return ports.conversations().record(ID, lease.fence(), ReplyInFlight.begun("1"));
  }

  private Written append(Lease lease, int revision) {
    return ports.conversations().append(ID, lease.fence(), new TurnEnd(
        List.of(new TurnEvent("e", "m", false)), "m",
        Optional.of(Spoken.exchange("m", "done")), revision));
  }

  private Lease lease() {
    return ports.leases().acquire(ID.toString(), Duration.ofMinutes(1)).orElseThrow();
  }

  private void end(String eventId, String turn) {
    end(Spoken.end(eventId, Spoken.exchange(turn, "done")));
  }

  private void end(TurnEnd end) {
    Lease lease = lease();
    ports.conversations().append(ID, lease.fence(), end);
    ports.leases().release(lease);
  }
}
