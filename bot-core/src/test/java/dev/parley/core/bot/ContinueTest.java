package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An answer that was cut or stopped goes on.
class ContinueTest extends ControlsScene {
  private static final String BEGINNING = "Once upon a time there was a queen who ";

  @Test
  void goesOnInTheSameMessageAndIsOneAnswer() throws InterruptedException {
    cut("m1", BEGINNING);
    assertThat(bot.again(goOn("m1"))).isEmpty();
    ScriptedCompletions.Call more = model.next();
    assertThat(more.request().messages().subList(1, 4)).extracting(ChatMessage::text)
        .containsExactly("question m1", BEGINNING, Ask.Onward.INSTRUCTION);
    more.say("there was a queen who slept.").finish(FinishReason.STOP);
    Exchange exchange = after("m1");
    assertThat(exchange.answers()).hasSize(1);
    assertThat(exchange.messages()).extracting(ChatMessage::text)
        .containsExactly("question m1", BEGINNING + "slept.");
    assertThat(exchange.state()).isEqualTo(ReplyState.DONE);
    assertThat(platform.texts()).containsExactly(BEGINNING + "slept.");
  }

  @Test
  void goesOnAfterStopAndAfterAnotherCut() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say(BEGINNING);
    await().until(() -> !platform.texts().isEmpty());
    bot.stop(THREAD, "m1", BY_ADA);
    ended("m1");
    settled();
    bot.again(goOn("m1"));
    model.next().say("slept and ").finish(FinishReason.LENGTH);
    assertThat(after("m1").state()).isEqualTo(ReplyState.CUT);
    bot.again(goOn("m1"));
    model.next().say("dreamt.").finish(FinishReason.STOP);
    assertThat(after("m1").answer().text()).isEqualTo(BEGINNING + "slept and dreamt.");
  }

  @Test
  void aFailureKeepsWhatThereIsAndItCanGoOn() throws InterruptedException {
    cut("m1", BEGINNING);
    bot.again(goOn("m1"));
    model.next().say("slept").fail(new CompletionFailure.Truncated("cut"));
    Exchange exchange = after("m1");
    assertThat(exchange.answer().text()).isEqualTo(BEGINNING + "slept");
    assertThat(exchange.state()).isEqualTo(ReplyState.CUT);
    assertThat(platform.texts()).singleElement().asString()
        .startsWith(BEGINNING + "slept").contains("did not work");
    assertThat(bot.again(goOn("m1"))).isEmpty();
    model.next().finish(FinishReason.STOP);
    assertThat(after("m1").state()).isEqualTo(ReplyState.DONE);
  }

  @Test
  void afterACrashItIsTakenUpInTheSameMessages() throws InterruptedException {
    cut("m1", BEGINNING);
    List<String> parts = parts("m1");
    crashed(goOn("m1"), ReplyInFlight.growing("m1", parts, BEGINNING + "sl"));
    model.next().say("slept.").finish(FinishReason.STOP);
    assertThat(after("m1").answer().text()).isEqualTo(BEGINNING + "slept.");
    assertThat(parts("m1")).isEqualTo(parts);
  }

  @Test
  void theSecondsBeforeACrashAreCountedAndTokensOnlyWhereAllAreKnown()
      throws InterruptedException {
    AnswerFacts before = new AnswerFacts("m", Duration.ofHours(1), Duration.ZERO, 0);
    crashed(mention("m1", "question"), new ReplyInFlight("m1", List.of(),
        Answer.of("On", Optional.empty(), ReplyState.GROWING, before), List.of(), List.of()));
    model.next().say("Once.").finish(FinishReason.STOP);
    AnswerFacts facts = ended("m1").answer().facts();
    assertThat(facts.took()).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    assertThat(facts.tokens()).isZero();
  }

  @Test
  void whatIsCompleteOrFailedIsNotGoneOnWith() throws InterruptedException {
    answered("m1", "one");
    assertThat(objection(goOn("m1"))).contains("complete");
    bot.accept(mention("m2", "question"));
    model.next().say("half").fail(new CompletionFailure.Truncated("cut"));
    ended("m2");
    settled();
    assertThat(objection(goOn("m2"))).contains("Retry");
  }

  @Test
  void theFactsOfTheBeginningAreToldAndThoseOfTheWholeAreKept() {
    AnswerFacts first = new AnswerFacts("a", Duration.ofSeconds(2), Duration.ofSeconds(1), 10);
    Exchange exchange = Exchange.of("m1", List.of(), new Answer(
        List.of(new ChatMessage.Assistant(
            ChatMessage.ofText("one "), Optional.of("first"), List.of())),
        ReplyState.CUT, first), List.of());
    Ask.Onward ask = new Ask.Onward(exchange, List.of(),
        new ChatMessage.User(ADA, "m1", List.of()));
    AnswerFacts more = new AnswerFacts("", Duration.ofSeconds(3), Duration.ZERO, 7);
    Answer whole = ask.ended(Answer.of(
        "one two", Optional.of("then"), ReplyState.DONE, more)).answer();
    assertThat(ask.factsBefore()).isEqualTo(first);
    assertThat(whole.facts()).isEqualTo(more);
    assertThat(whole.reasoning()).contains("first\n\nthen");
    assertThat(whole.text()).isEqualTo("one two");
  }
}
