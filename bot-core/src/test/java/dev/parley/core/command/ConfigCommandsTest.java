package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.Operator;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Choosing settings, and where what holds comes from.
class ConfigCommandsTest extends CommandScene {

  @Test
  void showsEachValueWithTheScopeItComesFrom() {
    operator = Operator.of(Choices.NONE.with(SettingCatalog.TOP_P, 0.4));
    answer(ADMIN, "config set seed 1 scope:workspace");
    answer(MANAGER, "config set stop END scope:channel");
    answer(MANAGER, "config set temperature 0.2 scope:thread");
    answer(ADMIN, "config set length brief scope:me");
    assertThat(answer(ADMIN, "config show")).contains(
        "| `top_p` | `0.4` | whoever runs Parley |",
        "| `seed` | `1` | this workspace |",
        "| `stop` | `END` | this channel |",
        "| `temperature` | `0.2` | this thread |",
        "| `length` | `brief` | you |",
        "| `n` | `1` | Parley's default |",
        "| `max_tokens` | – | left to the endpoint |",
        "| `persona` | – | not chosen anywhere |");
    assertThat(inChannel(ADMIN, "config show")).contains("| `temperature` | – |");
    assertThat(answer(ANYBODY, "config show")).contains("| `length` | `normal` |");
  }

  @Test
  void aNearerChoiceHidesAWiderOneAndThatIsSaid() {
    answer(MANAGER, "config set temperature 0.2 scope:thread");
    assertThat(answer(ADMIN, "config set temperature 1 scope:workspace"))
        .contains("`temperature` is now `1` in this workspace", "a nearer choice holds: `0.2`",
            "this thread");
    assertThat(inChannel(ADMIN, "config set temperature 1 scope:workspace"))
        .isEqualTo("`temperature` is now `1` in this workspace.");
  }

  @Test
  void whatIsResetFallsBackToTheNextScope() {
    answer(ADMIN, "config set temperature 1 scope:workspace");
    answer(MANAGER, "config set temperature 0.2 scope:channel");
    assertThat(answer(MANAGER, "config reset temperature scope:channel"))
        .contains("Now it is `1` (from this workspace)");
    assertThat(answer(ADMIN, "config reset temperature scope:workspace"))
        .contains("left to the endpoint");
  }

  @Test
  void everyChoiceOfAScopeIsTakenBackAtOnce() {
    answer(MANAGER, "config set temperature 1");
    answer(MANAGER, "config set seed 7");
    answer(MANAGER, "config set seed 8 scope:channel");
    assertThat(answer(MANAGER, "config reset ALL"))
        .isEqualTo("Nothing is chosen in this thread any more.");
    assertThat(answer("config show")).contains("| `temperature` | – |",
        "| `seed` | `8` | this channel |");
  }

  @Test
  void copyTakesOverAnotherChannelsChoicesAndNothingElse() {
    assertThat(answer(MANAGER, "config copy #other")).startsWith("Nothing is chosen in `other`");
    assertThat(answer(MANAGER, "config copy #general")).startsWith("That is this channel itself");
    inChannel(MANAGER, "config set seed 7");
    commands.answer(inOtherChannel(MANAGER, "config set temperature 0.2"));
    assertThat(answer(MANAGER, "config copy <#other|other>"))
        .startsWith("This channel now has the 1 setting of `other`");
    assertThat(inChannel(ANYBODY, "config show"))
        .contains("| `temperature` | `0.2` | this channel |", "| `seed` | – |");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "gpt-4     | is now `gpt-4`",
    "gpt4      | Did you mean `gpt-4`?",
    "gpt-5     | Did you mean `gpt-4`?",
    "mistral   | Choose `gpt-4` or `llama-3`.",
    "GPT-4     | There is no model `GPT-4`"})
  void aModelMustBeOneOfThoseThereAre(String name, String said) {
    models = List.of("gpt-4", "llama-3");
    assertThat(answer(ADMIN, "model " + name)).contains(said);
  }

  @Test
  void anyModelIsTakenWhereTheEndpointsDoNotSay() {
    assertThat(answer(ADMIN, "model gpt-5")).contains("is now `gpt-5`");
    assertThat(answer("model")).startsWith("`gpt-5` answers here (from this thread).")
        .contains("takes any name");
  }

  @Test
  void aLongListOfModelsIsCut() {
    models = IntStream.range(0, 80).mapToObj(i -> "m" + i).toList();
    assertThat(answer("model")).contains("There are 80:", "- `m49`").doesNotContain("`m50`");
    assertThat(answer(ADMIN, "model nothing-like-it")).contains("`m19`").doesNotContain("`m20`");
  }

  @Test
  void aValueMayComeAsAFile() {
    assertThat(inChannel(MANAGER, "config set prompt", upload("Be brief.\nBe kind.\n")))
        .contains("Be brief. Be kind.");
    assertThat(inChannel(ANYBODY, "config show prompt"))
        .contains("```\nBe brief.\nBe kind.\n```", "from this channel");
    assertThat(inChannel(MANAGER, "config set prompt",
        new CommandFile("x.png", "image/png", new byte[] {(byte) 0x89, (byte) 0xff})))
        .startsWith("What shall `prompt` be?");
  }

  @Test
  void aLongPromptIsShownAsAFileAndAFenceInItStaysInside() {
    inChannel(MANAGER, "prompt set", upload("```\n````\ncode\n"));
    assertThat(inChannel(ANYBODY, "prompt show")).contains("`````\n```\n````\ncode\n`````");
    inChannel(MANAGER, "prompt set", upload("x".repeat(1_501)));
    assertThat(file(ANYBODY, "prompt show")).isEqualTo("x".repeat(1_501));
  }

  @Test
  void whatIsChosenInOneChannelHoldsThereOnly() {
    inChannel(MANAGER, "config set temperature 0.2");
    assertThat(commands.answer(inOtherChannel(ANYBODY, "config show")).text())
        .contains("| `temperature` | – |");
  }

  @Test
  void theLanguageIsThePersonsOwn() {
    assertThat(answer(CHINESE, "stop")).isEqualTo("這裡沒有正在寫的回答。");
    assertThat(answer(CHINESE, "config set language en")).startsWith("`language` is now `en`");
    assertThat(answer(CHINESE, "stop")).isEqualTo("Nothing is being written here.");
    assertThat(answer(ANYBODY, "config set language zh-tw")).startsWith("已設定");
    assertThat(answer(ANYBODY, "stop")).isEqualTo("這裡沒有正在寫的回答。");
    assertThat(answer(MANAGER, "stop")).isEqualTo("Nothing is being written here.");
    assertThat(answer(ANYBODY, "config reset language")).contains("no longer chosen for you");
  }

  @Test
  void theWorkspacesLanguageHoldsForWhoChoseNone() {
    answer(ADMIN, "config set language zh-TW scope:workspace");
    assertThat(answer(ANYBODY, "stop")).isEqualTo("這裡沒有正在寫的回答。");
  }
}
