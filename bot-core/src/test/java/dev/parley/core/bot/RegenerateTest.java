package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.access.Member;
import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.Ability;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Another answer in place of the one there is, and the way back to it.
class RegenerateTest extends ControlsScene {

  @Test
  void asksTheSameQuestionAnewAndShowsTheAnswerInTheSameMessage() throws InterruptedException {
    answered("m0", "zero");
    answered("m1", "The first answer, which is rather long.");
    answered("m2", "two");
    List<String> parts = parts("m1");
    assertThat(bot.again(regenerate("m1"))).isEmpty();
    ScriptedCompletions.Call again = model.next();
    assertThat(again.request().messages().subList(1, 4)).extracting(ChatMessage::text)
        .containsExactly("question m0", "zero", "question m1");
    assertThat(again.request().messages()).hasSize(4);
    again.say("Shorter.").finish(FinishReason.STOP);

    Exchange exchange = after("m1");
    assertThat(exchange.answers()).extracting(Answer::text)
        .containsExactly("The first answer, which is rather long.", "Shorter.");
    assertThat(exchange.shown()).isEqualTo(1);
    assertThat(exchange.replyParts()).isEqualTo(parts);
    assertThat(platform.texts()).containsExactly("zero", "Shorter.", "two");
    assertThat(conversation().exchanges()).extracting(Exchange::turn)
        .containsExactly("m0", "m1", "m2");
  }

  @Test
  void pagesShowTheOtherAnswersWithoutTheModelAndAreWhatItSeesFromThenOn()
      throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next().say("two").finish(FinishReason.STOP);
    after("m1");
    assertThat(objection(page("m1", Direction.LATER))).contains("newest");
    assertThat(bot.again(page("m1", Direction.EARLIER))).isEmpty();
    assertThat(after("m1").shown()).isEqualTo(0);
    assertThat(platform.texts()).containsExactly("one");
    assertThat(objection(page("m1", Direction.EARLIER))).contains("first");
    assertThat(model.isIdle()).isTrue();

    bot.accept(mention("m2", "and then?"));
    ScriptedCompletions.Call next = model.next();
    assertThat(next.request().messages()).extracting(ChatMessage::text).contains("one")
        .doesNotContain("two");
    next.say("on").finish(FinishReason.STOP);
    settled();
    bot.again(page("m1", Direction.LATER));
    assertThat(after("m1").shown()).isEqualTo(1);
    assertThat(platform.texts()).containsExactly("two", "on");
  }

  @Test
  void aPageBackToALongerAnswerComesBackIntoItsOwnMessages() throws InterruptedException {
    platform.can(Ability.DELETE);
    String lengthy = "A sentence of a long answer. ".repeat(150).strip();
    answered("m1", lengthy);
    List<String> parts = parts("m1");
    assertThat(parts).hasSizeGreaterThan(1);
    bot.again(regenerate("m1"));
    model.next().say("Short.").finish(FinishReason.STOP);
    after("m1");
    answered("m2", "Below.");
    bot.again(page("m1", Direction.EARLIER));
    after("m1");
    assertThat(parts("m1")).isEqualTo(parts);
    assertThat(platform.texts()).hasSize(parts.size() + 1).last().isEqualTo("Below.");
    assertThat(platform.texts().get(parts.size() - 1)).endsWith("long answer.");
  }

  @Test
  void aFailureLeavesTheAnswerThatThereWas() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next().say("Half of another").fail(new CompletionFailure.Truncated("cut"));
    Exchange exchange = after("m1");
    assertThat(exchange.answers()).extracting(Answer::text).containsExactly("one");
    assertThat(exchange.state()).isEqualTo(ReplyState.DONE);
    assertThat(platform.texts()).singleElement().asString().startsWith("one")
        .contains("did not work");
    bot.again(regenerate("m1"));
    model.next().finish(FinishReason.STOP);
    assertThat(after("m1").answers()).hasSize(1);
    assertThat(platform.texts()).singleElement().asString().startsWith("one");
  }

  @Test
  void stoppedWithoutTextItLeavesTheAnswerThatThereWas() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next();
    await().until(() -> bot.stop(THREAD, "m1", Member.of(BOB)).isStopped());
    assertThat(after("m1").answers()).extracting(Answer::text).containsExactly("one");
    assertThat(platform.texts()).singleElement().asString().startsWith("one").contains("Stopped");
  }

  @Test
  void stoppedWithTextItIsAPageOfItsOwn() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next().say("Another that is long enough.");
    await().until(() -> platform.texts().getFirst().startsWith("Another"));
    bot.stop(THREAD, "m1", BY_ADA);
    assertThat(after("m1").answers()).extracting(Answer::state)
        .containsExactly(ReplyState.DONE, ReplyState.STOPPED);
  }

  @Test
  void afterACrashItIsTakenUpInTheSameMessages() throws InterruptedException {
    answered("m1", "one");
    List<String> parts = parts("m1");
    crashed(regenerate("m1"), ReplyInFlight.growing("m1", parts, "An"));
    model.next().say("Another.").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).extracting(Answer::text).containsExactly("one", "Another.");
    assertThat(parts("m1")).isEqualTo(parts);
    assertThat(platform.texts()).containsExactly("Another.");
  }

  @Test
  void afterACrashAtItsEndItIsOnlyShown() throws InterruptedException {
    answered("m1", "one");
    crashed(regenerate("m1"),
        new ReplyInFlight("m1", parts("m1"), "Another.", ReplyState.DONE));
    assertThat(after("m1").answers()).extracting(Answer::text).containsExactly("one", "Another.");
    assertThat(model.isIdle()).isTrue();
    assertThat(platform.texts()).containsExactly("Another.");
  }

  @Test
  void aDrainBeforeItHasTextLeavesTheAnswerAndTheWish() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next();
    bot.drain(Duration.ZERO);
    assertThat(platform.texts()).containsExactly("one");
    assertThat(ports.inbox().head(THREAD)).isPresent();
    bot = bot();
    bot.start();
    model.next().say("two").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).extracting(Answer::text).containsExactly("one", "two");
  }

  @Test
  void onlyOneAtATimeWhoeverPresses() throws InterruptedException {
    answered("m1", "one");
    assertThat(bot.accept(regenerate("m1"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(bot.accept(regenerate("m1"))).isEqualTo(Acceptance.DUPLICATE);
    assertThat(objection(regenerate("m1"))).contains("still being written");
    model.next().say("two").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).hasSize(2);
    assertThat(model.isIdle()).isTrue();
    assertThat(bot.again(regenerate("m1"))).isEmpty();
    model.next().say("three").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).hasSize(3);
  }

  @Test
  void whoTurnsPagesFasterThanTheyAreShownIsToldSo() throws InterruptedException {
    answered("m1", "one");
    bot.again(regenerate("m1"));
    model.next().say("two").finish(FinishReason.STOP);
    after("m1");
    bot.drain(Duration.ZERO);
    bot.accept(page("m1", Direction.EARLIER));
    assertThat(objection(page("m1", Direction.EARLIER)))
        .isEqualTo("One page at a time: the last press is still at work.");
  }

  @Test
  void saysWhyWhereTheQuestionIsNotKnownAnyMore() throws InterruptedException {
    answered("m1", "one");
    bot.forget(THREAD);
    assertThat(objection(regenerate("m1"))).contains("forgotten");
  }
}
