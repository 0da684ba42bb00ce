package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import dev.parley.core.testing.ScriptedCompletions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several answers to a question at once.
class ChoicesTest extends ControlsScene {

  @BeforeEach
  void askForThree() {
    defaults = Settings.of(Choices.NONE.with(SettingCatalog.N, 3L));
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
