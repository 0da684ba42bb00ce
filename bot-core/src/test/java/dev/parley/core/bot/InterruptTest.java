package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.Delivery;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.WhileAnswering;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a new message does to an answer that is being written.
class InterruptTest extends ControlsScene {
  private static final String PARTIAL = "The beginning of an answer.";

  @Test
  void aNewMessageTakesOverWithThePartialAnswerInItsHistory() throws InterruptedException {
    chosen(Choices.NONE.with(SettingCatalog.BURST_WINDOW, Duration.ZERO)
        .with(SettingCatalog.WHILE_ANSWERING, WhileAnswering.INTERRUPT));
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
    chosen(Choices.NONE.with(SettingCatalog.BURST_WINDOW, Duration.ZERO)
        .with(SettingCatalog.WHILE_ANSWERING, WhileAnswering.INTERRUPT));
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
    chosen(Choices.NONE.with(SettingCatalog.BURST_WINDOW, Duration.ZERO)
        .with(SettingCatalog.WHILE_ANSWERING, WhileAnswering.INTERRUPT));
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
  void aStumpVanishesAndItsQuestionIsAnsweredWithTheNewerOne() throws InterruptedException {
    platform.can(Ability.DELETE);
    ScriptedCompletions.Call first = stump();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "and this"));
    ScriptedCompletions.Call second = model.next();
    assertThat(first.isCancelled()).isTrue();
    assertThat(second.request().messages().subList(1, 3)).extracting(ChatMessage::text)
        .containsExactly("question", "and this");
    second.say("Both are answered here.").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("Both are answered here.");
    assertThat(conversation().exchanges()).singleElement().satisfies(exchange -> {
      assertThat(exchange.asked()).extracting(ChatMessage.User::author).containsExactly(ADA, BOB);
      assertThat(exchange.state()).isEqualTo(ReplyState.DONE);
    });
    assertThat(platform.opened().getLast()).isEqualTo(address("m2"));
  }

  @Test
  void whereAStumpCannotBeDeletedItSaysWhereTheAnswerIs() throws InterruptedException {
    stump();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "and this"));
    model.next().say("Both are answered here.").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).hasSize(2).last().isEqualTo("Both are answered here.");
    assertThat(platform.texts()).first().asString().contains("below");
  }

  @Test
  void severalStumpsInARowLoseNoQuestion() throws InterruptedException {
    platform.can(Ability.DELETE);
    stump();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "two"));
    model.next();
    await()
        .until(() -> conversation().inFlight().filter(it -> it.events().size() == 2).isPresent());
    bot.accept(mention("m3", "three"));
    ScriptedCompletions.Call third = model.next();
    assertThat(third.request().messages().subList(1, 4)).extracting(ChatMessage::text)
        .containsExactly("question", "two", "three");
    third.say("All three are answered.").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("All three are answered.");
  }

  @Test
  void whatIsTooMuchForOneTurnKeepsItsStump() throws InterruptedException {
    stump();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "x".repeat(LONGEST)));
    model.next().say("Yes.").finish(FinishReason.STOP);
    assertThat(ended("m2").asked()).hasSize(1);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.STOPPED);
    assertThat(platform.texts()).first().asString().startsWith("T").contains("took over");
  }

  @Test
  void aShortAnswerThatIsWholeIsNoStump() throws InterruptedException {
    ScriptedCompletions.Call first = stump();
    platform.decide(_ -> new Delivery.Throttled(Duration.ofMillis(20)));
    first.finish(FinishReason.STOP);
    await().until(() -> conversation().inFlight()
        .filter(reply -> reply.state() == ReplyState.DONE).isPresent());
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "next"));
    platform.decide(delivery -> delivery);
    model.next().say("Yes.").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("T", "Yes.");
  }

  private ScriptedCompletions.Call stump() throws InterruptedException {
    chosen(Choices.NONE.with(SettingCatalog.BURST_WINDOW, Duration.ZERO)
        .with(SettingCatalog.WHILE_ANSWERING, WhileAnswering.INTERRUPT));
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = model.next().say("T");
    await().until(() -> !platform.texts().isEmpty());
    return call;
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
