package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.ReplyFile;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.ScriptedCompletions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several answers to a question at once.
class ChoicesTest extends ControlsScene {

  @BeforeEach
  void askForThree() {
    chosen(Choices.NONE.with(SettingCatalog.N, 3L));
  }

  @Test
  void theFirstIsShownAndTheOthersAreBehindItsPager() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    ScriptedCompletions.Call call = model.next();
    assertThat(call.request().options().limits().choices()).contains(3);
    call.think("hm").say(0, "one").say(2, "thr").say(1, "two").end(0, FinishReason.STOP)
        .say(2, "ee").end(2, FinishReason.LENGTH).end(1, FinishReason.STOP);
    Exchange exchange = ended("m1");
    assertThat(exchange.answers()).extracting(Answer::text).containsExactly("one", "two", "three");
    assertThat(exchange.answers()).extracting(Answer::state)
        .containsExactly(ReplyState.DONE, ReplyState.DONE, ReplyState.CUT);
    assertThat(exchange.answer().reasoning()).contains("hm");
    assertThat(platform.texts()).containsExactly("one");
    settled();
    bot.again(page("m1", Direction.LATER));
    after("m1");
    assertThat(platform.texts()).containsExactly("two");
  }

  @Test
  void aPageThatNeedsMoreMessagesThanThereAreComesWithAFile() throws InterruptedException {
    platform.can(Ability.ATTACH);
    String lengthy = "A sentence of a long answer. ".repeat(150).strip();
    bot.accept(mention("m1", "question"));
    model.next().say(0, "Short.").say(1, lengthy).end(0, FinishReason.STOP)
        .end(1, FinishReason.STOP).end(2, FinishReason.STOP);
    ended("m1");
    settled();
    bot.again(page("m1", Direction.LATER));
    after("m1");
    assertThat(platform.messages()).singleElement().satisfies(
        draft -> assertThat(draft.files()).singleElement().extracting(ReplyFile::content)
            .isEqualTo(lengthy));
  }

  @Test
  void areOnRecordWithWhatTheModelThoughtOnceTheyEndedAndSoSurviveACrash()
      throws InterruptedException {
    platform.decide(_ -> new Delivery.Throttled(Duration.ofMillis(20)));
    bot.accept(mention("m1", "question"));
    model.next().think("hm").say(0, "one").say(1, "two").end(1, FinishReason.STOP)
        .end(2, FinishReason.STOP).end(0, FinishReason.STOP);
    await().until(() -> conversation().inFlight()
        .filter(reply -> reply.state() == ReplyState.DONE && reply.others().size() == 1)
        .isPresent());
    ReplyInFlight reply = conversation().inFlight().orElseThrow();
    platform.decide(delivery -> delivery);
    ended("m1");
    bot.forget(THREAD);
    crashed(mention("m2", "question"), new ReplyInFlight(
        "m2", List.of(), reply.answer(), reply.others(), List.of()));
    Exchange exchange = ended("m2");
    assertThat(exchange.answers()).extracting(Answer::text).containsExactly("one", "two");
    assertThat(exchange.answer().reasoning()).contains("hm");
    assertThat(exchange.answer().facts()).isEqualTo(reply.answer().facts());
    assertThat(model.isIdle()).isTrue();
    assertThat(platform.messages().getLast().text()).contains("1/2");
  }

  @Test
  void keepsThoseThatCameWhereSomeFailed() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say(0, "one").say(1, "tw").say(2, "three").end(0, FinishReason.STOP)
        .end(2, FinishReason.STOP).fail(new CompletionFailure.Truncated("cut"));
    assertThat(ended("m1").answers()).extracting(Answer::text).containsExactly("one", "three");
  }

  @Test
  void askingAgainAsksForOne() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say(0, "one").end(0, FinishReason.STOP).end(1, FinishReason.STOP)
        .end(2, FinishReason.STOP);
    assertThat(ended("m1").answers()).hasSize(1);
    settled();
    bot.again(regenerate("m1"));
    ScriptedCompletions.Call again = model.next();
    assertThat(again.request().options().limits().choices()).isEmpty();
    again.say("two").finish(FinishReason.STOP);
    assertThat(after("m1").answers()).hasSize(2);
  }
}
