package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.settings.SettingCatalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogue as a whole: finding a command, and saying what is wrong with one.
class CommandCatalogTest extends CommandScene {

  @Test
  void helpNamesEveryCommandAndIsWhatNoCommandMeans() {
    assertThat(answer("help")).contains("/parley stop", "/parley reset", "/parley about");
    assertThat(answer("  ")).isEqualTo(answer("HELP"));
  }

  @Test
  void helpNamesOnlyWhatItsCallerMayUse() {
    assertThat(answer(ANYBODY, "help")).doesNotContain("access grant", "config copy");
    assertThat(answer(MANAGER, "help")).contains("config copy").doesNotContain("access grant");
    assertThat(answer(ADMIN, "help")).contains("access grant", "config copy");
  }

  @Test
  void helpAboutOneCommandShowsHowItIsTypedAndWhatItsOptionsMean() {
    assertThat(answer("help config set"))
        .contains("`/parley config set <setting> [value] [scope:me|thread|channel|workspace]`")
        .contains("- `scope`: for whom it holds");
    assertThat(answer("help config")).contains("config show", "config reset", "config copy");
  }

  @Test
  void namesTheCommandsWhereOneIsUnknownAndQuotesNoMarkup() {
    assertThat(answer("`x`" + "y".repeat(100))).contains("'x'").contains("help").contains("…");
    assertThat(answer("config sett")).contains("config sett", "config set", "config show");
  }

  @Test
  void saysThatACommandIsAboutAThreadWhereItIsUsedOutsideOne() {
    for (String words : new String[] {"reset", "stop", "retry", "continue", "export"}) {
      assertThat(inChannel(ANYBODY, words)).as(words).contains("inside a thread");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "config set                  | `setting` is missing",
    "config set temperature      | Allowed: a number from 0 to 2",
    "config set temperature 2.01 | cannot be `2.01`",
    "config set tempreture 1     | Did you mean `temperature`",
    "config set temperature 1 scope:galaxy | `scope` cannot be `galaxy`",
    "summary 1                   | `count` cannot be `1`",
    "summary lots                | Allowed: a whole number from 2 to 200",
    "export pdf                  | Allowed: `markdown` or `json`",
    "stop now                    | is more than this command takes"})
  void saysWhatIsWrongWhatIsAllowedAndHowItIsDone(String words, String said) {
    assertThat(answer(ADMIN, words)).contains(said);
  }

  @Test
  void copiesNothingOutOfAChannelThatItsCallerMayNotSee() {
    assertThat(inChannel(ADMIN, "config copy secret"))
        .isEqualTo("There is no channel `secret` that you can see.");
    assertThat(inChannel(ADMIN, "config copy random")).contains("Nothing is chosen");
  }

  @Test
  void answersInTheLanguageOfThePerson() {
    assertThat(answer(CHINESE, "help")).contains("在頻道裡提及我").contains("`/parley stop`");
    assertThat(answer(CHINESE, "config set temperature 9")).contains("0 到 2 的數字");
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryCommandOptionAndSetting(Language language) {
    Stream<Sentence> all = Stream.of(
        commands.commands().stream().map(CommandSentences::summary),
        commands.commands().stream().flatMap(command -> command.options().stream())
            .map(CommandSentences::meaning),
        SettingCatalog.ALL.stream().map(SettingSentences::meaning)).flatMap(each -> each);
    assertThat(all).allSatisfy(
        sentence -> assertThat(Sentences.say(sentence, language)).isNotEqualTo(sentence.key()));
  }
}
