package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.access.Member;
import dev.parley.core.access.Rank;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyButton;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people do with an answer, by command and by button.
class ControlsTest extends CommandScene {

  @Test
  void resetForgetsWhatWasSaid() throws InterruptedException {
    ask();
    model.next().say("Hi").finish(FinishReason.STOP);
    await().until(() -> !bot.read(THREAD).exchanges().isEmpty());
    assertThat(answer("reset")).startsWith("Forgotten");
    assertThat(bot.read(THREAD).exchanges()).isEmpty();
  }

  @Test
  void stopEndsWhatIsBeingWrittenByCommandAndByButton() throws InterruptedException {
    assertThat(answer("stop")).startsWith("Nothing");
    ask();
    model.next().say("Hi");
    await().until(() -> !platform.texts().isEmpty());
    assertThat(commands.press(press(ReplyButton.Action.STOP))).isEmpty();
    await().until(() -> !bot.read(THREAD).exchanges().isEmpty());
    assertThat(commands.press(press(ReplyButton.Action.STOP))).startsWith("Nothing");
  }

  @Test
  void whoMayNotStopIsToldWhoCan() throws InterruptedException {
    ask();
    model.next().say("Hi");
    await().until(() -> !platform.texts().isEmpty());
    Member bob = Member.of(BOB);
    assertThat(commands.press(press(ReplyButton.Action.STOP, bob))).contains("ask ada");
    assertThat(answer(bob, "stop"))
        .contains("ask ada");
    assertThat(commands.press(press(ReplyButton.Action.STOP, bob.as(Rank.WORKSPACE_ADMIN))))
        .isEmpty();
  }

  @Test
  void stopSaysWhatItTookBack() throws InterruptedException {
    ask();
    model.next().say("Hi");
    await().until(() -> !platform.texts().isEmpty());
    bot.accept(new PlatformEvent.Mention("e2", new ReplyAddress(THREAD, "m2"), ADA, "more"));
    assertThat(answer("stop")).startsWith("Stopped. ").contains("taken back");
  }

  @Test
  void theLastAnswerIsRegeneratedGoneOnWithAndRetriedByCommand() throws InterruptedException {
    assertThat(answer("regenerate")).contains("Nothing was asked");
    ask();
    model.next().say("Hi").finish(FinishReason.LENGTH);
    settled();
    assertThat(answer("retry")).contains("answered by now");
    assertThat(answer("continue")).contains("goes on");
    model.next().say(" there").finish(FinishReason.STOP);
    settled();
    assertThat(answer("continue")).contains("complete");
    assertThat(answer("regenerate")).contains("Another answer");
    model.next().say("Hello").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("Hello");
    assertThat(bot.read(THREAD).exchanges().getFirst().answers()).hasSize(2);
  }

  @Test
  void everyButtonThatIsOutOfDateSaysWhatToDo() throws InterruptedException {
    ask();
    model.next().say("Hi").finish(FinishReason.STOP);
    settled();
    assertThat(commands.press(press(ReplyButton.Action.RETRY))).contains("Regenerate");
    assertThat(commands.press(press(ReplyButton.Action.CONTINUE))).contains("complete");
    assertThat(commands.press(press(ReplyButton.Action.EARLIER))).contains("first answer");
    assertThat(commands.press(press(ReplyButton.Action.LATER))).contains("newest answer");
    answer("reset");
    for (ReplyButton.Action action : List.of(ReplyButton.Action.RETRY,
        ReplyButton.Action.REGENERATE, ReplyButton.Action.CONTINUE, ReplyButton.Action.EARLIER)) {
      assertThat(commands.press(press(action))).contains("forgotten");
    }
  }

  @Test
  void thanksForARatingAndTakesItBack() {
    assertThat(commands.press(press(ReplyButton.Action.GOOD))).startsWith("Thanks");
    assertThat(commands.press(press(ReplyButton.Action.BAD))).contains("bad");
    assertThat(ports.conversations().ratings(THREAD))
        .containsExactly(new Rated("m1", "U1", Rating.BAD));
    assertThat(commands.press(press(ReplyButton.Action.BAD))).contains("taken back");
  }
}
