package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSizeTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "| a |\n|---|\n| a long cell of many words |\n| b |\n| c |",
    "| 日本語 | b |\n|:-:|---|\n| x | 中文中文 |\n| | |",
    "> | a \\| b | c |\n> |---|---|\n> | d | e \\| f |",
    "- | a | b |\n  |---|---|\n  | 1 | a long cell |",
    "a | b\n--|--\n1 | 2 | 3",
    "text\n| a |\n|---|\n| b |\n\n| c |\n|---|\n| much longer |\n| d |"})
  void isAtLeastTheSizeOfTheAlignedTable(String text) {
    AligningDialect dialect = new AligningDialect();
    assertThat(PartMeasure.of(text, dialect))
        .isGreaterThanOrEqualTo(dialect.size(dialect.render(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"| a | b |\n| c | d |", "no table - but a dash\n---", "| a |\n\n|---|"})
  void isNothingWhereThereIsNoTable(String text) {
    assertThat(PartMeasure.of(text, new AligningDialect())).isEqualTo(text.length());
  }
}
