package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.replica.Lease;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What becomes of a turn where the platform refuses, Parley ends, or what was asked is no longer known.
class BotTroubleTest extends BotScene {
  private static final String ANSWER = "The whole answer, from its beginning to its end.";

  @Test
  void anAnswerThatHadEndedIsShownAfterARestartAndNotAskedForAgain() {
    Lease lease = ports.leases().acquire(THREAD.toString(), Duration.ofMinutes(1)).orElseThrow();
    ports.conversations().record(THREAD, lease.fence(),
        new ReplyInFlight("m1", List.of("m000001"), ANSWER, ReplyState.DONE));
    ports.leases().release(lease);
    bot.accept(mention("m1", "question"));
    Exchange exchange = ended("m1");
    assertThat(exchange.state()).isEqualTo(ReplyState.DONE);
    assertThat(exchange.messages()).extracting(ChatMessage::text)
        .containsExactly("question", ANSWER);
    assertThat(platform.texts()).containsExactly(ANSWER);
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void anAnswerThatWasStoppedStaysStoppedAfterARestart() {
    Lease lease = ports.leases().acquire(THREAD.toString(), Duration.ofMinutes(1)).orElseThrow();
    ports.conversations().record(THREAD, lease.fence(),
        new ReplyInFlight("m1", List.of("m000001"), ANSWER, ReplyState.STOPPED));
    ports.leases().release(lease);
    bot.accept(mention("m1", "question"));
    assertThat(ended("m1").state()).isEqualTo(ReplyState.STOPPED);
    assertThat(platform.texts()).singleElement().asString().startsWith(ANSWER).contains("Stopped");
  }

  @Test
  void theModelsEndIsOnRecordAlthoughThePlatformIsDown() throws InterruptedException {
    platform.decide(_ -> new Delivery.Throttled(Duration.ofMillis(20)));
    bot.accept(mention("m1", "question"));
    model.next().say(ANSWER).finish(FinishReason.STOP);
    await().until(() -> conversation().inFlight()
        .filter(reply -> reply.state() == ReplyState.DONE && reply.text().equals(ANSWER))
        .isPresent());
    platform.decide(delivery -> delivery);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.DONE);
  }

  @Test
  void aTurnThatEndsWhileParleyEndsLeavesTheInbox() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    platform.decide(delivery -> calls.incrementAndGet() < 10
        ? new Delivery.Throttled(Duration.ofMillis(20))
        : delivery);
    bot.accept(mention("m1", "question"));
    model.next().say(ANSWER).finish(FinishReason.STOP);
    await().until(() -> conversation().inFlight()
        .filter(reply -> reply.state() == ReplyState.DONE)
        .isPresent());
    bot.drain(Duration.ZERO);
    assertThat(ports.inbox().head(THREAD)).isEmpty();
    assertThat(conversation().exchange("m1")).get()
        .extracting(Exchange::state).isEqualTo(ReplyState.DONE);
  }

  @Test
  void aPlatformThatThrowsIsTriedAgain() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    platform.decide(delivery -> {
      if (calls.incrementAndGet() <= 2) {
        throw new IllegalStateException("a fault of the adapter");
      }
      return delivery;
    });
    bot.accept(mention("m1", "question"));
    model.next().say(ANSWER).finish(FinishReason.STOP);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.DONE);
    assertThat(platform.texts()).containsExactly(ANSWER);
  }

  @Test
  void aReplyWhosePlaceIsGoneFailedAndWasNotStopped() throws InterruptedException {
    platform.decide(_ -> new Delivery.Refused("the channel is gone"));
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = model.next().say(ANSWER);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.FAILED);
    call.finish(FinishReason.STOP);
  }

  @Test
  void retryIsNotOfferedWhereItWouldMeetTheSameRefusal() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().fail(new CompletionFailure.ContextTooLong("too long"));
    ended("m1");
    assertThat(platform.messages().getLast().buttons()).isEmpty();
  }

  @Test
  void retryOfWhatWasForgottenSaysSo() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().finish(FinishReason.STOP);
    ended("m1");
    bot.forget(THREAD);
    bot.accept(new PlatformEvent.Retry("press1", address("m1"), ADA));
    await().until(() -> ports.inbox().head(THREAD).isEmpty());
    assertThat(platform.messages()).extracting(MessageDraft::text)
        .anyMatch(text -> text.contains("forgotten"));
    assertThat(model.isIdle()).isTrue();
  }
}
