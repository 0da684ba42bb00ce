package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A text that is longer than the parts it is allowed.
class LastPartTest {
  private final MessageSplitter splitter =
      new MessageSplitter(new SplitLimits(200, 2), new PlainDialect());

  @Test
  void growsNoMoreWhileTheTextDoes() {
    splitter.append("word ".repeat(60));
    assertThat(splitter.isOverflowing()).isFalse();
    splitter.append("word ".repeat(60));
    assertThat(splitter.isOverflowing()).isTrue();
    String last = splitter.shown(1);
    splitter.append("more ".repeat(60));
    splitter.finish();
    assertThat(splitter.count()).isEqualTo(2);
    assertThat(splitter.shown(1)).isEqualTo(last);
    assertThat(splitter.text()).isEqualTo("word ".repeat(120) + "more ".repeat(60));
  }

  @Test
  void keepsAllThatWasShownOfIt() {
    splitter.append("word ".repeat(30) + "one paragraph.\n\n" + "word ".repeat(29));
    String before = splitter.shown(1);
    splitter.append("word ".repeat(60));
    assertThat(splitter.isOverflowing()).isTrue();
    assertThat(splitter.shown(1)).startsWith(before);
  }

  @Test
  void endsWithAWholeWordAndSaysThatItGoesOn() {
    splitter.append("syllables ".repeat(60));
    assertThat(splitter.shown(1)).endsWith("syllables…").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void leavesRoomBelowIt() {
    MessageSplitter roomy =
        new MessageSplitter(new SplitLimits(200, 1, 50), new PlainDialect());
    roomy.append("syllables ".repeat(60));
    assertThat(roomy.shown(0)).endsWith("syllables…").hasSizeBetween(130, 150);
  }

  @Test
  void saysItBelowACodeBlockAndBetweenSentencesApart() {
    splitter.append("word ".repeat(40) + "\n\n```js\n" + "let x = 1;\n".repeat(40));
    assertThat(splitter.shown(1)).endsWith("let x = 1;\n```\n\n…");
    MessageSplitter sentences = new MessageSplitter(new SplitLimits(200, 1), new PlainDialect());
    sentences
        .append("Nine words make this one sentence of this text. ".repeat(3) + "x".repeat(100));
    assertThat(sentences.shown(0)).endsWith("of this text. …");
  }

  @Test
  void whatWasGivenToAnAppendChannelStays() {
    MessageSplitter appending = new MessageSplitter(new SplitLimits(200, 1), new PlainDialect());
    String given = "";
    for (int i = 0; i < 40; i++) {
      appending.append("some words\n\n");
      assertThat(appending.committed(0)).startsWith(given);
      given = appending.committed(0);
    }
    assertThat(given).endsWith("some words\n\n…");
  }

  @Test
  void aMessageThatIsTooSmallIsRefused() {
    assertThatThrownBy(() -> new SplitLimits(199, 1)).hasMessageContaining("199");
    assertThatThrownBy(() -> new SplitLimits(200, 0)).hasMessageContaining("0 of 200");
    assertThatThrownBy(() -> new SplitLimits(200, 1, 101)).hasMessageContaining("101");
  }
}
