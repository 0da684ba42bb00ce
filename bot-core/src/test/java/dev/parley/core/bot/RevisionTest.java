package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentences;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of questions that people edit and delete.
class RevisionTest extends ControlsScene {
  private static final String PARTIAL = "The beginning of an answer.";

  @Test
  void whatWaitsIsAskedAsItReadsNowAndNotAtAllWhereItWasDeleted() throws InterruptedException {
    ScriptedCompletions.Call first = begun();
    bot.accept(new PlatformEvent.ThreadMessage("e2", address("m2"), BOB, "nxet"));
    bot.accept(mention("m3", "and this"));
    assertThat(bot.edited(edited("m2", "next"))).isEmpty();
    assertThat(bot.deleted(deleted("m3"))).isTrue();
    first.finish(FinishReason.STOP);
    ScriptedCompletions.Call second = model.next();
    assertThat(second.request().messages().getLast().text()).isEqualTo("next");
    second.say("Yes.").finish(FinishReason.STOP);
    settled();
    assertThat(model.isIdle()).isTrue();
    assertThat(conversation().exchanges()).extracting(Exchange::turn).containsExactly("m1", "m2");
  }

  @Test
  void aDeletedQuestionEndsItsAnswerAndTakesItAway() throws InterruptedException {
    platform.can(Ability.DELETE);
    answered("m0", "zero");
    ScriptedCompletions.Call call = begun();
    assertThat(bot.deleted(deleted("m1"))).isTrue();
    assertThat(call.isCancelled()).isTrue();
    settled();
    assertThat(platform.texts()).containsExactly("zero");
    assertThat(conversation().exchanges()).extracting(Exchange::turn).containsExactly("m0");
    assertThat(conversation().inFlight()).isEmpty();
  }

  @Test
  void whereNothingCanBeDeletedALineStandsInItsPlace() throws InterruptedException {
    begun();
    bot.deleted(deleted("m1"));
    settled();
    assertThat(platform.texts()).singleElement().asString().contains("taken back");
    assertThat(platform.messages().getFirst().buttons()).isEmpty();
  }

  @Test
  void anotherReplicaHearsOfItWithItsNextRecord() throws InterruptedException {
    ScriptedCompletions.Call call = begun();
    ports.inbox().revise(deleted("m1"));
    assertThat(call.isCancelled()).isFalse();
    call.say("x".repeat(2_500)); // the next message is posted, and put on record
    await().until(call::isCancelled);
    settled();
    assertThat(conversation().exchanges()).isEmpty();
    assertThat(platform.texts()).allMatch(text -> text.contains("taken back"));
  }

  @Test
  void whoTakesTheTurnUpAfterACrashTakesItsReplyAway() throws InterruptedException {
    begun();
    List<String> parts = conversation().inFlight().orElseThrow().parts();
    bot.drain(Duration.ZERO);
    assertThat(bot.deleted(deleted("m1"))).isTrue();
    assertThat(parts).hasSize(1);
    bot = bot();
    bot.start();
    settled();
    assertThat(platform.texts()).singleElement().asString().contains("taken back");
    assertThat(conversation().exchanges()).isEmpty();
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void anEditedQuestionIsAnsweredAsItWasAndRememberedAsItIs() throws InterruptedException {
    ScriptedCompletions.Call call = begun();
    assertThat(bot.edited(edited("m1", "better question"))).isEmpty();
    assertThat(call.isCancelled()).isFalse();
    call.finish(FinishReason.STOP);
    assertThat(ended("m1").messages()).extracting(ChatMessage::text)
        .containsExactly("better question", PARTIAL);
  }

  @Test
  void anEditOfWhatWasAnsweredChangesWhatTheModelRemembersAndOffersToAskAgain()
      throws InterruptedException {
    answered("m1", "one");
    assertThat(bot.edited(edited("m1", "better question"))).hasValueSatisfying(offer -> {
      assertThat(offer.button(Language.TRADITIONAL_CHINESE)).isEqualTo(new ReplyButton(
          ReplyButton.Action.REGENERATE, "m1", Language.TRADITIONAL_CHINESE));
      assertThat(Sentences.say(offer.sentence(), Language.ENGLISH)).contains("Ask again?");
    });
    assertThat(bot.edited(edited("m1", "better question"))).as("the same again").isEmpty();
    assertThat(bot.edited(edited("m9", "not known"))).isEmpty();
    bot.again(regenerate("m1"));
    ScriptedCompletions.Call again = model.next();
    assertThat(again.request().messages().getLast().text()).isEqualTo("better question");
    again.say("two").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).hasSize(2);
  }

  @Test
  void whatWasAnsweredIsForgottenAndItsAnswerStays() throws InterruptedException {
    answered("m1", "one");
    assertThat(bot.deleted(deleted("m1"))).isTrue();
    assertThat(bot.deleted(deleted("m1"))).isFalse();
    assertThat(conversation().exchanges()).isEmpty();
    assertThat(platform.texts()).containsExactly("one");
    assertThat(objection(regenerate("m1"))).contains("forgotten");
  }

  @Test
  void ofABurstOnlyTheDeletedMessageLeaves() throws InterruptedException {
    bot.drain(Duration.ZERO);
    ports.inbox().accept(mention("m1", "one"));
    ports.inbox().accept(mention("m2", "two"));
    bot = bot();
    bot.start();
    ScriptedCompletions.Call call = model.next().say(PARTIAL);
    await().until(() -> conversation().inFlight().isPresent());
    bot.deleted(deleted("m1"));
    assertThat(call.isCancelled()).isFalse();
    call.finish(FinishReason.STOP);
    assertThat(ended("m1").messages()).extracting(ChatMessage::text)
        .containsExactly("two", PARTIAL);
    settled();
  }

  @Test
  void anAnswerThatIsAskedForAgainGoesWithItsQuestion() throws InterruptedException {
    platform.can(Ability.DELETE);
    answered("m1", "one");
    bot.again(regenerate("m1"));
    ScriptedCompletions.Call call = model.next();
    await().until(() -> conversation().inFlight().isPresent());
    bot.deleted(deleted("m1"));
    await().until(call::isCancelled);
    settled();
    assertThat(conversation().exchanges()).isEmpty();
    assertThat(platform.texts()).isEmpty();
  }

  @Test
  void aQuestionThatIsDeletedWhileItsAnswerIsOnlyShownIsForgotten() throws InterruptedException {
    crashed(mention("m1", "question"),
        new ReplyInFlight("m1", List.of(), PARTIAL, ReplyState.DONE));
    ended("m1");
    bot.deleted(deleted("m1"));
    assertThat(conversation().exchanges()).isEmpty();
  }

  private ScriptedCompletions.Call begun() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = model.next().say(PARTIAL);
    await().until(
        () -> conversation().inFlight().filter(reply -> !reply.parts().isEmpty()).isPresent());
    return call;
  }

  private static PlatformEvent.MessageEdited edited(String message, String text) {
    return new PlatformEvent.MessageEdited("edit-" + message, address(message), text);
  }

  private static PlatformEvent.MessageDeleted deleted(String message) {
    return new PlatformEvent.MessageDeleted("deletion-" + message, address(message));
  }
}
