package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.settings.WhileAnswering;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a new message does to an answer that is being written.
class InterruptTest extends ControlsScene {
  private static final String PARTIAL = "The beginning of an answer.";

  @Test
  void aNewMessageTakesOverWithThePartialAnswerInItsHistory() throws InterruptedException {
    arrivals = new Arrivals(Duration.ZERO, WhileAnswering.INTERRUPT);
    ScriptedCompletions.Call first = begun();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "rather this"));
    ScriptedCompletions.Call second = model.next();
    assertThat(first.isCancelled()).isTrue();
    assertThat(ended("m1").state()).isEqualTo(ReplyState.STOPPED);
    assertThat(second.request().messages()).extracting(ChatMessage::text)
        .endsWith("question", PARTIAL, "rather this");
    second.say("Yes.").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts().getFirst()).startsWith(PARTIAL);
  }

  @Test
  void whatAnotherReplicaAcceptedIsNoticedAtTheNextRecordedProgress() throws InterruptedException {
    arrivals = new Arrivals(Duration.ZERO, WhileAnswering.INTERRUPT);
    ScriptedCompletions.Call first = begun();
    ports.inbox().accept(mention("m2", "rather this"));
    assertThat(first.isCancelled()).isFalse();
    first.say("x".repeat(2_500)); // the next message is posted, and put on record
    ScriptedCompletions.Call second = model.next();
    assertThat(second.request().messages().getLast().text()).isEqualTo("rather this");
    second.say("Yes.").finish(FinishReason.STOP);
    settled();
  }

  @Test
  void whatWaitedBeforeTheTurnBeganDoesNotStopIt() throws InterruptedException {
    arrivals = new Arrivals(Duration.ZERO, WhileAnswering.INTERRUPT);
    bot.drain(Duration.ZERO);
    ports.inbox().accept(mention("m1", "question"));
    ports.inbox().accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "bob's"));
    bot = bot();
    bot.start();
    ScriptedCompletions.Call first = model.next().say(PARTIAL);
    await().until(() -> !platform.texts().isEmpty());
    first.finish(FinishReason.STOP);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.DONE);
    model.next().say("Yes.").finish(FinishReason.STOP);
    settled();
  }

  @Test
  void byDefaultItWaits() throws InterruptedException {
    ScriptedCompletions.Call first = begun();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "next"));
    assertThat(first.isCancelled()).isFalse();
    first.finish(FinishReason.STOP);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.DONE);
    model.next().say("Yes.").finish(FinishReason.STOP);
    settled();
  }

  private ScriptedCompletions.Call begun() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = model.next().say(PARTIAL);
    await().until(() -> conversation().inFlight().isPresent());
    return call;
  }
}
