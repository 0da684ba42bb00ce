package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3", "日本, 4", "ﾊﾝｶｸ, 4", "ＡＢ, 4", "한국, 4", "e\u0301, 1", "😀, 2", "👩‍👩‍👧‍👦, 2",
    "👍🏽, 2", "🇩🇪🇫🇷, 4", "☎, 1", "☎️, 2", "1️⃣, 2", "a\u200Bb, 2", "مرحبا, 5", "हिन्दी, 5",
    "─, 1", "〈〉, 4", "𠀀, 2", "👩‍💻x, 3"})
  void countsTheColumnsOfAFixedWidthFont(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
