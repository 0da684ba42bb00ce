package dev.parley.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-US", "en_GB", "EN", " en ", "en_US.UTF-8"})
  void knowsEnglishHoweverAPlatformWritesIt(String locale) {
    assertThat(Language.of(locale)).contains(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "zh-TW", "zh_TW", "zh-Hant-HK", "zh_TW.UTF-8", "ZH-tw", "zh", "zh-CN", "zh-Hans", "yue-Hant"})
  void takesEveryChineseForTheOneItSpeaks(String locale) {
    assertThat(Language.of(locale)).contains(Language.TRADITIONAL_CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "de", "ja-JP", "C", "POSIX", "-", "_", "english", "zhong", "{0}"})
  void saysThatItDoesNotSpeakALanguage(String locale) {
    assertThat(Language.of(locale)).isEmpty();
  }

  @Test
  void readsNoEndlessLocale() {
    assertThat(Language.of("zh-" + "a".repeat(1_000_000))).isEmpty();
  }

  @Test
  void isKnownByItsOwnTag() {
    for (Language language : Language.values()) {
      assertThat(Language.of(language.tag())).contains(language);
    }
  }
}
