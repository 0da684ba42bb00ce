package dev.parley.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingCatalogTest {

  @Test
  void namesStandStill() {
    assertThat(SettingCatalog.ALL).extracting(Setting::name).containsExactly(
        "model", "prompt", "persona", "reasoning_effort",
        "temperature", "top_p", "presence_penalty", "frequency_penalty", "logit_bias", "seed",
        "max_tokens", "max_completion_tokens", "stop", "n", "response_format", "length",
        "language", "reasoning", "reply-mode", "footer", "mention-asker",
        "follow-up", "burst-window", "while-answering", "summary", "retention");
  }

  @ParameterizedTest
  @CsvSource({
    "top_p, top_p", "TOP-P, top_p", "top p, top_p", " Follow_Up , follow-up",
    "ｓｅｅｄ, seed", "logit-BIAS, logit_bias"})
  void aNameIsFoundInAnyCaseWithAnyHyphen(String written, String name) {
    assertThat(SettingCatalog.find(written)).map(Setting::name).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"temprature, temperature", "top-k, top_p", "max tokens2, max_tokens",
    "frequency, ''", "quxzyw, ''"})
  void theNameMostLikeItIsOffered(String written, String name) {
    assertThat(SettingCatalog.find(written)).isEmpty();
    assertThat(SettingCatalog.nearest(written).map(Setting::name).orElse("")).isEqualTo(name);
  }

  @Test
  void everySettingMayBeChosenInAChannelAndOnlyRetentionNotInAThread() {
    assertThat(SettingCatalog.ALL).allMatch(setting -> setting.isAllowedIn(Scope.CHANNEL));
    assertThat(SettingCatalog.ALL).filteredOn(setting -> !setting.isAllowedIn(Scope.THREAD))
        .containsExactly(SettingCatalog.RETENTION);
  }

  @Test
  void aSchemaIsTakenInEveryFormPeopleHaveItIn() {
    var bare = SettingCatalog.RESPONSE_FORMAT.kind()
        .read("{ \"type\" : \"object\", \"name\": {} }").found();
    assertThat(bare).contains(new AnswerFormat.Schema(
        "answer", "{ \"type\" : \"object\", \"name\": {} }", Optional.empty()));
    String inner = "{\"name\":\"a\",\"strict\":true,\"schema\":{\"x\":\"}\\\"\"}}";
    var schema = new AnswerFormat.Schema("a", "{\"x\":\"}\\\"\"}", Optional.of(true));
    assertThat(SettingCatalog.RESPONSE_FORMAT.kind().read(inner).found()).contains(schema);
    assertThat(SettingCatalog.RESPONSE_FORMAT.kind()
        .read("{\"json_schema\" : " + inner + " , \"type\":\"json_schema\"}").found())
        .contains(schema);
  }

  @Test
  void entriesAreReadAsPeopleWriteThem() {
    assertThat(entries("END, \"a, b\" ,c\\n,\"\\\"\\\\\"")).containsExactly(
        "END", "a, b", "c\n", "\"\\");
    assertThat(entries("one\ntwo words\n")).containsExactly("one", "two words");
    assertThat(entries("\\d, \\n\\n, ，")).containsExactly("\\d", "\n\n", "，");
    assertThat(entries("\" \"")).containsExactly(" ");
  }

  @Test
  void anyTextsThatStopAnAnswerAreReadBackAsTheyWere() {
    for (long seed = 0; seed < 2_000; seed++) {
      RandomGenerator random = new Random(seed);
      List<String> entries =
          Stream.generate(() -> entry(random)).limit(random.nextInt(1, 5)).toList();
      String written = SettingCatalog.STOP.kind().write(entries);
      assertThat(entries(written)).as("seed %d: %s", seed, written).isEqualTo(entries);
    }
  }

  private static String entry(RandomGenerator random) {
    String letters = "a\\\"\n\t\r, n因|\u00a0";
    return random.ints(random.nextInt(1, 6), 0, letters.length())
        .mapToObj(i -> letters.substring(i, i + 1))
        .reduce("", String::concat);
  }

  private static List<String> entries(String text) {
    return SettingCatalog.STOP.kind().read(text).found().orElseThrow();
  }
}
