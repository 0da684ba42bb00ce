package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.LanguageChoice;
import dev.parley.core.settings.SettingCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Parley says of its own comes in the reply's language; what the model says is left as it is.
class SpokenLanguageTest extends ControlsScene {

  @BeforeEach
  void inChinese() {
    chosen(Choices.NONE.with(SettingCatalog.LANGUAGE, LanguageChoice.TRADITIONAL_CHINESE));
  }

  @Test
  void greetsWhoSaysNothing() {
    bot.accept(mention("m1", "  "));
    settled();
    assertThat(platform.texts()).singleElement().asString()
        .startsWith("ada，你好！");
  }

  @Test
  void saysHowLongAQuestionMayBe() {
    bot.accept(mention("m1", "x".repeat(LONGEST + 1)));
    settled();
    assertThat(platform.texts()).singleElement().asString()
        .startsWith("你的訊息有 101 個字元，我最多讀 100 個。");
  }

  @Test
  void saysWhyAnAnswerBrokeOffBelowWhatCame() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say("Half of it").fail(new CompletionFailure.Truncated("cut"));
    settled();
    assertThat(platform.texts()).singleElement().asString()
        .startsWith("Half of it").endsWith("⚠️ 回答還沒寫完，與模型的連線就中斷了，請再試一次。");
    assertThat(platform.messages().getLast().buttons()).singleElement()
        .satisfies(button -> assertThat(button.label()).isEqualTo("重試"));
  }

  @Test
  void saysThatTheEarlierAnswerStandsAgain() throws InterruptedException {
    bot.accept(mention("m1", "question"));
    model.next().say("one").finish(FinishReason.STOP);
    settled();
    bot.again(new PlatformEvent.Regenerate("p1", address("m1"), ADA));
    model.next().say("Half of another").fail(new CompletionFailure.Truncated("cut"));
    settled();
    assertThat(platform.texts()).singleElement().asString()
        .isEqualTo("one\n\n> ⚠️ 這次沒有成功；這是原本的回答。");
  }
}
