package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Language;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// From an event to a remembered exchange, on ports that live in memory and a model that the test plays.
class BotTest extends BotScene {

  @Test
  void answersAMentionAndRemembersTheExchange() throws InterruptedException {
    assertThat(bot.accept(mention("m1", "hello"))).isEqualTo(Acceptance.ACCEPTED);
    ScriptedCompletions.Call call = model.next();
    assertThat(call.request().messages()).hasSize(2);
    assertThat(call.request().messages().getFirst()).isInstanceOf(ChatMessage.System.class);
    assertThat(call.request().messages().getLast().text()).isEqualTo("hello");
    call.say("Hello ").say("ada!").finish(FinishReason.STOP);

    Exchange exchange = ended("m1");
    assertThat(exchange.state()).isEqualTo(ReplyState.DONE);
    assertThat(exchange.messages()).extracting(ChatMessage::text).containsExactly("hello",
        "Hello ada!");
    assertThat(platform.texts()).containsExactly("Hello ada!");
  }

  @Test
  void sendsTheModelWhatWasSaidBeforeAndByWhom() throws InterruptedException {
    bot.accept(mention("m1", "first"));
    model.next().say("one").finish(FinishReason.STOP);
    ended("m1");
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "second"));
    ScriptedCompletions.Call call = model.next();

    assertThat(call.request().messages().subList(1, 4)).extracting(ChatMessage::text)
        .containsExactly("first", "one", "second");
    assertThat(((ChatMessage.User) call.request().messages().getLast()).author()).isEqualTo(BOB);
    call.finish(FinishReason.STOP);
  }

  @Test
  void settingsHoldFromTheNextTurnOn() throws InterruptedException {
    bot.accept(mention("m1", "first"));
    ScriptedCompletions.Call first = model.next();
    chosen(Choices.NONE.with(SettingCatalog.MODEL, "other")
        .with(SettingCatalog.PROMPT, "Rhyme.").with(SettingCatalog.MAX_TOKENS, 7L));
    first.say("one").finish(FinishReason.STOP);
    bot.accept(mention("m2", "second"));
    ScriptedCompletions.Call second = model.next();
    second.say("two").finish(FinishReason.STOP);

    assertThat(first.request().model()).isEmpty();
    assertThat(second.request().model()).contains("other");
    assertThat(second.request().messages().getFirst().text()).isEqualTo("Rhyme.");
    assertThat(second.request().options().limits().maxTokens()).contains(7);
  }

  @Test
  void answersTheSameEventOnce() throws InterruptedException {
    bot.accept(mention("m1", "hello"));
    assertThat(bot.accept(mention("m1", "hello"))).isEqualTo(Acceptance.DUPLICATE);
    model.next().say("Hi").finish(FinishReason.STOP);
    ended("m1");
    assertThat(bot.accept(mention("m1", "hello"))).isEqualTo(Acceptance.DUPLICATE);
    assertThat(platform.texts()).containsExactly("Hi");
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void takesTheTurnsOfOneConversationInOrderOneAtATime() throws InterruptedException {
    bot.accept(mention("m1", "one"));
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "two"));
    ScriptedCompletions.Call first = model.next();
    assertThat(first.request().messages().getLast().text()).isEqualTo("one");
    assertThat(model.isIdle()).isTrue();
    first.say("1").finish(FinishReason.STOP);
    ScriptedCompletions.Call second = model.next();
    assertThat(second.request().messages().getLast().text()).isEqualTo("two");
    second.say("2").finish(FinishReason.STOP);
    ended("m2");
    assertThat(platform.texts()).containsExactly("1", "2");
  }

  @Test
  void stopKeepsTheTextAndCancelsTheModel() throws InterruptedException {
    bot.accept(mention("m1", "long"));
    ScriptedCompletions.Call call = model.next().say("So far so good, and then some more text.");
    await().until(() -> !platform.texts().isEmpty());
    assertThat(bot.stop(THREAD, "another", BY_ADA).isStopped()).isFalse();
    assertThat(bot.stop(THREAD, "m1", BY_ADA).isStopped()).isTrue();
    assertThat(bot.stop(THREAD, "m1", BY_ADA).isStopped()).isFalse();
    Exchange exchange = ended("m1");
    call.say("too late");

    assertThat(exchange.state()).isEqualTo(ReplyState.STOPPED);
    assertThat(exchange.messages().getLast().text())
        .isEqualTo("So far so good, and then some more text.");
    assertThat(platform.messages().getLast().buttons()).extracting(ReplyButton::action)
        .containsExactly(ReplyButton.Action.CONTINUE, ReplyButton.Action.REGENERATE);
  }

  @Test
  void aFailureKeepsTheTextAndRetryAsksAgainInTheSameMessage() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say("Half an answer that is long enough.")
        .fail(new CompletionFailure.Truncated("cut"));
    assertThat(ended("m1").state()).isEqualTo(ReplyState.FAILED);
    MessageDraft failed = platform.messages().getLast();
    assertThat(failed.text()).startsWith("Half an answer").contains("⚠️");
    assertThat(failed.buttons())
        .containsExactly(new ReplyButton(ReplyButton.Action.RETRY, "m1", Language.ENGLISH));

    bot.accept(new PlatformEvent.Retry("press1", address("m1"), ADA));
    ScriptedCompletions.Call again = model.next();
    assertThat(again.request().messages()).extracting(ChatMessage::text).endsWith("question");
    assertThat(again.request().messages()).hasSize(2);
    again.say("A whole answer.").finish(FinishReason.STOP);
    await().until(() -> conversation().exchanges().getFirst().state() == ReplyState.DONE);
    assertThat(conversation().exchanges()).hasSize(1);
    assertThat(platform.texts()).containsExactly("A whole answer.");
  }

  @Test
  void retryOfWhatIsAnsweredByNowDoesNothing() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say("Answer.").finish(FinishReason.STOP);
    Exchange before = ended("m1");
    bot.accept(new PlatformEvent.Retry("press1", address("m1"), ADA));
    await().until(() -> ports.inbox().head(THREAD).isEmpty());
    assertThat(model.isIdle()).isTrue();
    assertThat(conversation().exchanges()).containsExactly(before);
  }

  @Test
  void greetsWhoMentionsItWithoutAQuestion() {
    bot.accept(mention("m1", "  "));
    ended("m1");
    assertThat(platform.texts()).singleElement().asString().contains("Hello ada");
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void refusesAMessageThatIsTooLongWithBothNumbersAndForgetsIt() {
    bot.accept(mention("m1", "x".repeat(LONGEST + 1)));
    assertThat(ended("m1").messages()).isEmpty();
    assertThat(platform.texts()).singleElement().asString().contains("101").contains("100");
  }

  @Test
  void takesUpWhatAnotherReplicaLeftInTheSameMessage() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say("The beginning of an answer, then the end of the process.");
    await().until(() -> conversation().inFlight().isPresent());
    bot.drain(Duration.ZERO);
    assertThat(ports.inbox().head(THREAD)).as("the event stays until its turn is done").isPresent();

    bot = bot();
    bot.start();
    bot.accept(mention("m1", "question"));
    model.next().say("The beginning of an answer, then the end of the process. And more.")
        .finish(FinishReason.STOP);
    assertThat(ended("m1").state()).isEqualTo(ReplyState.DONE);
    assertThat(platform.texts())
        .containsExactly("The beginning of an answer, then the end of the process. And more.");
  }
}
