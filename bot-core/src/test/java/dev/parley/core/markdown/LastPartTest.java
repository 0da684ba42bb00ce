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
  void aMessageThatIsTooSmallIsRefused() {
    assertThatThrownBy(() -> new SplitLimits(199, 1)).hasMessageContaining("199");
    assertThatThrownBy(() -> new SplitLimits(200, 0)).hasMessageContaining("0 of 200");
  }
}
