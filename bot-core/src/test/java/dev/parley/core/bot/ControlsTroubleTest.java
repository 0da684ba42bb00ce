package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.TurnEnd;
import dev.parley.core.conversation.Written;
import dev.parley.core.replica.Lease;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What people pressed survives the death of the process in the middle of it, and a lease that was lost.
class ControlsTroubleTest extends ControlsScene {

  @Test
  void aPageThatWasBeingTurnedIsTurnedOnce() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next().say("two").finish(FinishReason.STOP);
    List<String> parts = after("m1").replyParts();
    crashed(page("m1", Direction.EARLIER), ReplyInFlight.growing("m1", parts, ""));
    Exchange exchange = after("m1");
    assertThat(exchange.shown()).isZero();
    assertThat(exchange.replyParts()).isEqualTo(parts);
    assertThat(platform.texts()).containsExactly("one");
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void aBurstThatWasAnsweredIsOnlyShownAndWhatCameSinceIsAnsweredNext()
      throws InterruptedException {
    bot.drain(Duration.ZERO);
    ports.inbox().accept(mention("m1", "one"));
    ports.inbox().accept(mention("m2", "two"));
    crashed(mention("m3", "since"), new ReplyInFlight(
        "m1", List.of(), "to both", ReplyState.DONE, List.of("event-m1", "event-m2")));
    ScriptedCompletions.Call next = model.next();
    assertThat(next.request().messages()).extracting(ChatMessage::text)
        .endsWith("one", "two", "to both", "since");
    next.say("and on").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("to both", "and on");
  }

  @Test
  void aRetryIsTakenUpWithoutTheFailedAttempt() throws InterruptedException {
    Lease lease = ports.leases().acquire(THREAD.toString(), Duration.ofMinutes(1)).orElseThrow();
    ChatMessage.User asked = new ChatMessage.User(ADA, "m1", ChatMessage.ofText("question"));
    Answer failed = Spoken.answer("half", ReplyState.FAILED);
    PlatformEvent.Asking first = mention("m1", "question");
    ports.conversations().append(THREAD, lease.fence(), new TurnEnd(
        List.of(first.atTheEnd()), Exchange.of("m1", List.of(asked), failed, List.of("m000001"))));
    ports.leases().release(lease);
    crashed(new PlatformEvent.Retry("p", address("m1"), ADA),
        ReplyInFlight.growing("m1", List.of("m000001"), "w"));
    ScriptedCompletions.Call again = model.next();
    assertThat(again.request().messages()).extracting(ChatMessage::text).doesNotContain("half");
    again.say("whole").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).extracting(Answer::text).containsExactly("whole");
    assertThat(platform.texts()).containsExactly("whole");
  }

  @Test
  void theTextPeopleSawOfAFailedAnswerStaysInTheHistory() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say("Half an answer").fail(
        new CompletionFailure.Truncated("cut"));
    ended("m1");
    settled();
    bot.accept(mention("m2", "go on"));
    ScriptedCompletions.Call next = model.next();
    assertThat(next.request().messages()).extracting(ChatMessage::text)
        .endsWith("question", "Half an answer", "go on");
    next.say("Yes").finish(FinishReason.STOP);
    settled();
  }

  @Test
  void whoLostTheLeaseChangesNothing() throws InterruptedException {
    answered("m1", "one");
    settled();
    Exchange before = conversation().exchanges().getFirst();
    bot.again(regenerate("m1"));
    ScriptedCompletions.Call call = model.next();
    Lease another = new Lease(THREAD.toString(), 1, Instant.MAX);
    assertThat(ports.conversations().append(THREAD, another.fence() - 1,
        new TurnEnd(List.of(), before.with(before.answer())))).isEqualTo(Written.REFUSED);
    call.say("two").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).hasSize(2);
  }

  @Test
  void severalPressesAtOnceAreOneAnswer() throws InterruptedException {
    answered("m1", "one");
    List<Thread> pressing = IntStream.range(0, 8)
        .mapToObj(_ -> regenerate("m1"))
        .map(event -> Thread.ofVirtual().start(() -> bot.again(event)))
        .toList();
    ScriptedCompletions.Call call = model.next();
    for (Thread thread : pressing) {
      thread.join();
    }
    call.say("two").finish(FinishReason.STOP);
    await().until(() -> conversation().exchange("m1").orElseThrow().answers().size() == 2);
    settled();
    assertThat(model.isIdle()).isTrue();
    assertThat(after("m1").answers()).hasSize(2);
  }

  /// The button is there before the turn's end is stored.
  @Test
  void whoPressesAtTheMomentTheReplyEndsIsNotRefused() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    platform.decide(delivery -> {
      if (platform.actions().getLast() instanceof ReplyAction.Post(_, var draft) && draft.last()) {
        Thread pressing = Thread.ofVirtual().unstarted(() -> told.add(
            objection(new PlatformEvent.Retry("p", address("m1"), ADA))));
        pressing.start();
        await().until(() -> pressing.getState() != Thread.State.NEW);
      }
      return delivery;
    });
    bot.accept(mention("m1", "question"));
    model.next().fail(new CompletionFailure.Truncated("cut"));
    model.next().say("whole").finish(FinishReason.STOP);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEmpty();
    settled();
    assertThat(platform.texts()).containsExactly("whole");
  }
}
