package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an append channel is given, which can take nothing back.
class CommittedTextTest {
  private MessageSplitter splitter =
      new MessageSplitter(SplitLimits.ofSize(2000), new PlainDialect());

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "some words go",                             "some words "
      "one\\n\\ntwo",                              "one\\n\\n"
      "one\\n\\n",                                 ""
      "see **bold words and",                      "see "
      "see **bold** wor",                          "see **bold** "
      "> see *soft words\\n>",                      "> see "
      "see `a b",                                  "see "
      "see [a link](http://x",                     "see "
      "go see <https://exam",                      "go see "
      "a b\\n``",                                  "a "
      "a b\\n\\n| head | two",                     "a b\\n\\n"
      "| a | b |\\n|---|---|\\n| 1 | 2 |\\n| 3",   "| a | b |\\n|---|---|\\n| 1 | 2 |\\n"
      "```js\\nx = 1\\ny",                         "```js\\nx = 1\\n"
      "```py\\nif x:\\n    y",                     "```py\\nif x:\\n    "
      "a b\\n\\n1",                                "a "
      "- one\\n  - two",                           "- one\\n  "
      """)
  void endsInWhiteSpaceWithNothingOpen(String text, String committed) {
    splitter.append(text.translateEscapes());
    assertThat(splitter.committed(0)).isEqualTo(committed.translateEscapes());
  }

  @Test
  void isAllOfTheTextAtTheEnd() {
    splitter.append("see **bold\n\n```js\nx");
    splitter.finish();
    assertThat(splitter.committed(0)).isEqualTo("see **bold\n\n```js\nx\n```");
  }

  @Test
  void isNeverTakenBackByACut() {
    splitter = new MessageSplitter(SplitLimits.ofSize(200), new PlainDialect());
    splitter.append("First.\n\n" + "word ".repeat(29));
    String given = splitter.committed(0);
    splitter.append("word ".repeat(29));
    splitter.finish();
    assertThat(given).hasSizeGreaterThan(100);
    assertThat(splitter.committed(0)).startsWith(given);
  }

  @Test
  void aRollEndsThePartWhereItIsCommitted() {
    splitter.append("```js\nx = 1;\ny = ");
    assertThat(splitter.roll()).isTrue();
    splitter.append("2;\n```");
    splitter.finish();
    assertThat(splitter.committed(0)).isEqualTo("```js\nx = 1;\n```");
    assertThat(splitter.committed(1)).isEqualTo("```js\ny = 2;\n```");
  }

  @Test
  void aRollKeepsWhatWasGiven() {
    splitter.append("```py\nif x:\n    y = 1\n    z");
    String given = splitter.committed(0);
    assertThat(splitter.roll()).isTrue();
    assertThat(given).endsWith("y = 1\n    ");
    assertThat(splitter.committed(0)).startsWith(given).endsWith("\n```");
    assertThat(splitter.shown(1)).isEqualTo("```py\n    z\n```");
  }

  @Test
  void nothingIsRolledWhereNothingIsCommitted() {
    splitter.append("word");
    assertThat(splitter.roll()).isFalse();
    assertThat(splitter.count()).isEqualTo(1);
  }

  @Test
  void nothingIsRolledBeyondTheLastPart() {
    splitter = new MessageSplitter(new SplitLimits(200, 1), new PlainDialect());
    splitter.append("two words");
    assertThat(splitter.roll()).isFalse();
  }
}
