package dev.parley.core.language;

import static dev.parley.core.language.Language.ENGLISH;
import static dev.parley.core.language.Language.TRADITIONAL_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @Test
  void saysASentenceInEachLanguage() {
    Sentence stopped = Sentence.of("stop.done");
    assertThat(Sentences.say(stopped, ENGLISH)).isEqualTo("Stopped.");
    assertThat(Sentences.say(stopped, TRADITIONAL_CHINESE)).isEqualTo("已停止。");
  }

  @Test
  void countsAsTheLanguageDoes() {
    assertThat(Sentences.say(withdrawn(1), ENGLISH))
        .isEqualTo("The question that waited is taken back, and will not be answered.");
    assertThat(Sentences.say(withdrawn(1200), ENGLISH))
        .isEqualTo("The 1,200 questions that waited are taken back, and will not be answered.");
    assertThat(Sentences.say(withdrawn(1200), TRADITIONAL_CHINESE))
        .isEqualTo("已收回等候中的 1,200 個問題，不會再回答。");
  }

  @Test
  void saysASentenceInASentenceInTheSameLanguage() {
    Sentence both = Sentence.of("stop.done-withdrawn").with("withdrawn", withdrawn(2));
    assertThat(Sentences.say(both, ENGLISH)).startsWith("Stopped. The 2 questions");
    assertThat(Sentences.say(both, TRADITIONAL_CHINESE)).isEqualTo("已停止。已收回等候中的 2 個問題，不會再回答。");
  }

  @Test
  void neverReadsAnArgumentAsAPattern() {
    String text = "{who} '{0}' it''s # | {n, plural, other {#}}";
    assertThat(Sentences.say(Sentence.of("stop.refused").with("who", text), ENGLISH))
        .isEqualTo("Only whoever asked, or an admin, can stop this answer: ask " + text + ".");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "''|''", "ada|ada", "ada,bob|ada or bob", "ada,bob,eve|ada, bob or eve"})
  void listsAsPeopleDo(String names, String said) {
    List<String> all = names.isEmpty() ? List.of() : List.of(names.split(","));
    assertThat(Sentences.say(Sentence.of("stop.refused").withAny("who", all), ENGLISH))
        .endsWith("ask " + said + ".");
  }

  @Test
  void listsInChineseToo() {
    List<String> names = List.of("ada", "bob", "eve");
    assertThat(
        Sentences.say(Sentence.of("stop.refused").withAny("who", names), TRADITIONAL_CHINESE))
        .endsWith("請找 ada、bob 或 eve。");
    assertThat(
        Sentences.say(Sentence.of("command.unknown").with("name", "x").withAll("names", names),
            ENGLISH))
        .endsWith("There are: ada, bob and eve.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "ada|請找 ada。", "小明|請找小明。", "ada,小明|請找 ada 或小明。", "小明,bob,小華|請找小明、bob 或小華。",
    "`x`|請找 `x`。", "「甲」|請找「甲」。", "𠮷野|請找𠮷野。", "\u2FE0|請找 \u2FE0。", "“甲”|請找“甲”。", "\uFDD0a|請找 a。"})
  void putsASpaceInChineseWhereAnArgumentIsNotChinese(String names, String said) {
    Sentence refused = Sentence.of("stop.refused").withAny("who", List.of(names.split(",")));
    assertThat(Sentences.say(refused, TRADITIONAL_CHINESE)).endsWith(said);
  }

  @Test
  void leavesTheWordsOfAnArgumentAsTheyAre() {
    Sentence refused = Sentence.of("stop.refused").with("who", "ada和bob");
    assertThat(Sentences.say(refused, TRADITIONAL_CHINESE)).endsWith("請找 ada和bob。");
  }

  @Test
  void saysNothingWhereThereIsNothingToSay() {
    assertThat(Sentences.say(Sentence.NOTHING, TRADITIONAL_CHINESE)).isEmpty();
  }

  @Test
  void saysAKeyThatNoBundleHasAsItIs() {
    assertThat(Sentences.say(Sentence.of("no" + ".such"), TRADITIONAL_CHINESE))
        .isEqualTo("no.such");
  }

  @Test
  void leavesANameWithoutArgumentToBeSeen() {
    assertThat(Sentences.say(Sentence.of("stop.refused"), ENGLISH)).contains("{who}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1 second", "900, 1 second", "1001, 2 seconds", "119000, 119 seconds",
    "120000, 2 minutes", "120001, 3 minutes", "7140000, 119 minutes", "7200000, 2 hours",
    "86400000, 24 hours", "172800000, 2 days", "400000000, 5 days"})
  void saysHowLongToWaitAndNeverTooShort(long millis, String said) {
    assertThat(Sentences.say(Durations.inWords(Duration.ofMillis(millis)), ENGLISH))
        .isEqualTo(said);
  }

  @Test
  void saysTheSameOnManyThreads() throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> says = IntStream.range(0, 2000)
          .<Callable<String>>mapToObj(i -> () -> Sentences.say(withdrawn(i + 2), ENGLISH))
          .toList();
      List<Future<String>> said = threads.invokeAll(says);
      for (int i = 0; i < said.size(); i++) {
        assertThat(said.get(i).get()).startsWith("The %,d questions".formatted(i + 2));
      }
    }
  }

  private static Sentence withdrawn(int count) {
    return Sentence.of("stop.withdrawn").with("count", count);
  }
}
