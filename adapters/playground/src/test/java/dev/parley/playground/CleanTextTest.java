package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void showsWhatCannotStandInATextAsTheReplacementCharacter() {
    assertThat(CleanText.of("a\0b\u001b[31m\ud83d c\udc00"))
        .isEqualTo("a\ufffdb\ufffd[31m\ufffd c\ufffd");
  }

  @Test
  void leavesWholePairsTabsAndLinesAlone() {
    assertThat(CleanText.of("👩‍👩‍👧 字\t1\n2")).isEqualTo("👩‍👩‍👧 字\t1\n2");
  }

  @Test
  void leavesOutWhatTurnsTheDirectionAndKeepsMarksAndJoiners() {
    assertThat(CleanText.of("pay \u202e001\u202c \u2066x\u2069 \u200e\u200f👩\u200d👧"))
        .isEqualTo("pay 001 x \u200e\u200f👩\u200d👧");
  }

  @Test
  void makesEveryLineEndALineFeed() {
    assertThat(CleanText.of("a\r\nb\rc")).isEqualTo("a\nb\nc");
  }
}
