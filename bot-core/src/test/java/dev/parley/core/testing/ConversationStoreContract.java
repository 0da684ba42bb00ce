package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Forgotten;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.ToolCall;
import dev.parley.core.conversation.Written;
import dev.parley.core.replica.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [ConversationStore] does.
public abstract class ConversationStoreContract {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final Duration LIFE = Duration.ofMinutes(1);

  private Ports ports = InMemoryStores.ports();
  private ConversationStore store = ports.conversations();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    ports = fresh();
    store = ports.conversations();
  }

  @Test
  void isEmptyWhereNothingWasSaid() {
    assertThat(store.read(ID)).isEqualTo(Conversation.empty(ID));
  }

  @Test
  void readsExchangesInTheOrderTheyEnded() {
    Lease lease = lease();
    assertThat(
        store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one"))).isOurs())
        .isTrue();
    assertThat(
        store.append(ID, lease.fence(), Spoken.end("e2", Spoken.exchange("2", "two"))).isOurs())
        .isTrue();
    assertThat(store.read(ID).exchanges())
        .containsExactly(Spoken.exchange("1", "one"), Spoken.exchange("2", "two"));
  }

  @Test
  void replacesTheExchangeOfTheSameTurnInItsPlace() {
    Lease lease = lease();
    store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    store.append(ID, lease.fence(), Spoken.end("e11", Spoken.exchange("11", "eleven")));
    store.append(ID, lease.fence(), Spoken.end("e3", Spoken.exchange("1", "better")));
    assertThat(store.read(ID).exchanges())
        .containsExactly(Spoken.exchange("1", "better"), Spoken.exchange("11", "eleven"));
  }

  @Test
  void anAppendThatIsRepeatedChangesNothingMore() {
    Lease lease = lease();
    for (int i = 0; i < 2; i++) {
      assertThat(
          store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one"))).isOurs())
          .isTrue();
    }
    assertThat(store.read(ID).exchanges()).hasSize(1);
  }

  @Test
  void refusesTheAppendOfWhoLostTheLease() {
    Lease old = lease();
    ports.inbox().accept(Spoken.mention(ID, "e1", "1"));
    store.record(ID, old.fence(), ReplyInFlight.growing("1", List.of("m1"), "so far"));
    ports.leases().release(old);
    lease();
    assertThat(store.append(ID, old.fence(), Spoken.end("e1", Spoken.exchange("1", "stale"))))
        .isEqualTo(Written.REFUSED);
    assertThat(store.record(ID, old.fence(), ReplyInFlight.begun("1"))).isEqualTo(Written.REFUSED);
    assertThat(store.read(ID).exchanges()).isEmpty();
    assertThat(store.read(ID).inFlight()).get().extracting("text").isEqualTo("so far");
    assertThat(ports.inbox().head(ID)).isPresent();
  }

  @Test
  void refusesAFenceThatWasNeverGiven() {
    assertThat(store.append(ID, 7, Spoken.end("e1", Spoken.exchange("1", "one"))))
        .isEqualTo(Written.REFUSED);
    assertThat(store.record(ID, 7, ReplyInFlight.begun("1"))).isEqualTo(Written.REFUSED);
  }

  @Test
  void theEndOfATurnTakesItsEventAndItsReplyInFlightAway() {
    Lease lease = lease();
    ports.inbox().accept(Spoken.mention(ID, "e1", "1"));
    ports.inbox().accept(Spoken.mention(ID, "e2", "2"));
    ReplyInFlight reply = ReplyInFlight.growing("1", List.of("m1", "m2"), "```\nhalf");
    assertThat(store.record(ID, lease.fence(), reply).isOurs()).isTrue();
    assertThat(store.read(ID).inFlight()).contains(reply);
    store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    assertThat(store.read(ID).inFlight()).isEmpty();
    assertThat(ports.inbox().head(ID)).contains(Spoken.mention(ID, "e2", "2"));
  }

  @Test
  void keepsHowAReplyInFlightEndedAndWhatItAnswers() {
    Lease lease = lease();
    AnswerFacts facts = new AnswerFacts("m", LIFE, Duration.ofMillis(3), 9);
    ReplyInFlight reply = new ReplyInFlight("1", List.of("m1"),
        Answer.of("whole", Optional.of("because"), ReplyState.STOPPED, facts),
        List.of(Answer.of("another", Optional.empty(), ReplyState.CUT, facts)),
        List.of("e1", "e2"));
    store.record(ID, lease.fence(), reply);
    assertThat(store.read(ID).inFlight()).contains(reply);
  }

  @Test
  void aWishToStopIsToldWithTheNextRecordAndEndsWithTheTurn() {
    Lease lease = lease();
    assertThat(store.askToStop(ID, "1")).isFalse();
    ReplyInFlight reply = ReplyInFlight.begun("1");
    assertThat(store.record(ID, lease.fence(), reply).toStop()).isEmpty();
    assertThat(store.askToStop(ID, "1")).isTrue();
    assertThat(store.record(ID, lease.fence(), reply).toStop()).contains("1");
    store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    assertThat(store.record(ID, lease.fence(), ReplyInFlight.begun("2")).toStop()).isEmpty();
  }

  @Test
  void takesAnEventOffTheInboxThatIsNotTheFirst() {
    Lease lease = lease();
    ports.inbox().accept(Spoken.mention(ID, "e1", "1"));
    ports.inbox().accept(Spoken.mention(ID, "e12", "12"));
    store.append(ID, lease.fence(), Spoken.end("e12", Spoken.exchange("12", "twelve")));
    assertThat(ports.inbox().head(ID)).contains(Spoken.mention(ID, "e1", "1"));
    store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    assertThat(ports.inbox().head(ID)).isEmpty();
  }

  @Test
  void forgetsWhatWasSaidAndNothingElse() {
    Lease lease = lease();
    store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    store.record(ID, lease.fence(), ReplyInFlight.growing("2", List.of("m"), "text"));
    ports.inbox().accept(Spoken.mention(ID, "e2", "2"));
    store.forget(ID);
    assertThat(store.read(ID)).isEqualTo(Conversation.empty(ID));
    assertThat(ports.inbox().head(ID)).isPresent();
    assertThat(
        store.append(ID, lease.fence(), Spoken.end("e2", Spoken.exchange("2", "two"))).isOurs())
        .isTrue();
  }

  @Test
  void keepsWhatIsLeftOutAndForgetsItWithTheRest() {
    Lease lease = lease();
    store.append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    assertThat(store.leaveOut(ID, lease.fence(), new LeftOut("1", 1))).isTrue();
    assertThat(store.read(ID).leftOut()).contains(new LeftOut("1", 1));
    LeftOut more = new LeftOut("2 \"{x}", 7, "They said\nhello. \uD83D\uDE00");
    assertThat(store.leaveOut(ID, lease.fence(), more)).isTrue();
    store.append(ID, lease.fence(), Spoken.end("e2", Spoken.exchange("2", "two")));
    assertThat(store.read(ID).leftOut()).contains(more);
    assertThat(ports.inbox().look(ID).conversation()).isEqualTo(store.read(ID));
    store.forget(ID);
    assertThat(store.read(ID)).isEqualTo(Conversation.empty(ID));
  }

  @Test
  void aSummaryIsKeptOnlyWhereWhatItIsOfStillStands() {
    Lease lease = lease();
    LeftOut first = new LeftOut("1", 1);
    store.leaveOut(ID, lease.fence(), first);
    assertThat(store.sumUp(ID, lease.fence(), new LeftOut("2", 2), "They met.")).isFalse();
    assertThat(store.sumUp(ID, lease.fence() - 1, first, "They met.")).isFalse();
    assertThat(store.sumUp(ID, lease.fence(), first, "They met.")).isTrue();
    assertThat(store.read(ID).leftOut()).contains(first.summedUpAs("They met."));
    store.forget(ID);
    assertThat(store.sumUp(ID, lease.fence(), first, "They met.")).isFalse();
    assertThat(store.read(ID).leftOut()).isEmpty();
  }

  @Test
  void whoLostTheLeaseLeavesNothingOut() {
    Lease old = lease();
    ports.leases().release(old);
    lease();
    assertThat(store.leaveOut(ID, old.fence(), new LeftOut("1", 1))).isFalse();
    assertThat(store.read(ID).leftOut()).isEmpty();
  }

  @Test
  void keepsConversationsApart() {
    ConversationId other = Spoken.thread("T2");
    store.append(ID, lease().fence(), Spoken.end("e1", Spoken.exchange("1", "one")));
    assertThat(store.read(other)).isEqualTo(Conversation.empty(other));
  }

  @Test
  void keepsEveryRoleAndPart() {
    List<Part> parts = List.of(
        new Part.Text("a\u0000\n\"\\ \uD83D\uDE00"), new Part.Image("https://example.org/i.png"),
        new Part.Audio("AAAA", "wav"), new Part.File("f.txt", "data:text/plain,x"));
    Answer answer = new Answer(List.of(
        new ChatMessage.System(parts), new ChatMessage.Developer(parts),
        new ChatMessage.Assistant(List.of(), Optional.of("because"),
            List.of(new ToolCall("c1", "sum", "{\"a\":1}"))),
        new ChatMessage.Tool("c1", parts),
        new ChatMessage.Assistant(parts, Optional.empty(), List.of())),
        ReplyState.CUT, new AnswerFacts("m", LIFE, Duration.ofMillis(3), 9));
    ChatMessage.User asked = new ChatMessage.User(new Author("U\"9", ""), "m", parts);
    Exchange rich = new Exchange("turn \" {x}",
        List.of(asked, new ChatMessage.User(Spoken.ADA, "m2", parts)),
        List.of(answer, Spoken.answer("x", ReplyState.STOPPED), answer), 1, List.of("p1", "p2"));
    Lease lease = lease();
    store.append(ID, lease.fence(), Spoken.end("e1", rich));
    store.append(ID, lease.fence(), Spoken.end("e1", rich));
    assertThat(store.read(ID).exchanges()).containsExactly(rich);
  }

  private Lease lease() {
    return ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
  }

  @Test
  void forgetsWhatOnePersonSaidAndHowTheyRatedAndNothingOfOthers() {
    Lease lease = lease();
    Exchange theirs = Spoken.exchange("1", "one");
    Exchange others = Exchange.of("2",
        List.of(new ChatMessage.User(new Author("U9", "bob"), "2", ChatMessage.ofText("two"))),
        theirs.answer(), List.of());
    store.append(ID, lease.fence(), Spoken.end("e1", theirs));
    store.append(ID, lease.fence(), Spoken.end("e2", others));
    String person = theirs.asked().getFirst().author().id();
    store.rate(ID, "p1", new Rated("2", person, Rating.GOOD));
    store.rate(ID, "p2", new Rated("2", "U9", Rating.BAD));
    assertThat(store.forgetPerson(ID.platform(), "elsewhere", person))
        .isEqualTo(Forgotten.NOTHING);
    assertThat(store.forgetPerson(ID.platform(), ID.workspace(), person))
        .isEqualTo(new Forgotten(1, 1, 1));
    assertThat(store.read(ID).exchanges()).containsExactly(others);
    assertThat(store.ratings(ID)).containsExactly(new Rated("2", "U9", Rating.BAD));
    assertThat(store.forgetPerson(ID.platform(), ID.workspace(), person))
        .isEqualTo(Forgotten.NOTHING);
  }
}
