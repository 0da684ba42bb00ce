package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotMentionTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "@parley", "@Parley hello", "hey @PARLEY!", "(@parley)", "@parley, please", "what now @parley.",
    "a\n@parley b",
    "`code` @parley", "```\ncode\n```\n@parley", "unfinished ` @parley", "你好 @parley 請"})
  void findsTheBotsName(String text) {
    assertThat(BotMention.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "parley", "me@parley.dev", "@parley.dev", "@parleys", "@parley-bot", "@parley_", "`@parley`",
    "``a ` @parley``",
    "```\n@parley\n```", "```\n@parley without an end", "~~~\n@parley\n~~~", "@@parley",
    "x@parley"})
  void passesOverWhatIsNoMention(String text) {
    assertThat(BotMention.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "@parley hello | hello", "hello @parley | hello", "hey @parley, what | hey, what",
    "@parley | ''",
    "@parley @Parley twice | twice", "use `@parley` and @parley | use `@parley` and"})
  void leavesTheRestOfTheText(String text, String rest) {
    assertThat(BotMention.without(text)).isEqualTo(rest);
  }

  @Test
  @Timeout(5)
  void isQuickOnTheWorstText() {
    assertThat(BotMention.isIn("`` ` ".repeat(8_000) + "`".repeat(100))).isFalse();
    assertThat(BotMention.isIn("~~~\n".repeat(10_000))).isFalse();
  }
}
