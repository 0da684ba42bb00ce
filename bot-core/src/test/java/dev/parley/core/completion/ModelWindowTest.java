package dev.parley.core.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How much is sent to a model of which so much is known.
class ModelWindowTest {
  private static final Limits SHORT =
      new Limits(Optional.empty(), Optional.of(500), List.of(), Optional.empty());
  private static final ModelWindow KNOWN = new ModelWindow(Optional.of(8_000), false, 1);

  @Test
  void theAnswersRoomAndATwentiethStayFree() {
    assertThat(KNOWN.room(16_000, SHORT)).isEqualTo(8_000 - 400 - 500);
    assertThat(KNOWN.room(16_000, Limits.of(Optional.of(1_000), List.of())))
        .isEqualTo(8_000 - 400 - 1_000);
  }

  @Test
  void anAnswerWithoutABoundGetsAQuarterAndAtMost4096() {
    assertThat(KNOWN.room(Limits.NONE)).isEqualTo(8_000 - 400 - 2_000);
    assertThat(new ModelWindow(Optional.of(100_000), false, 1).room(Limits.NONE))
        .isEqualTo(100_000 - 5_000 - 4_096);
  }

  @Test
  void theSmallerOfWindowAndSettingHolds() {
    assertThat(KNOWN.room(3_000, SHORT)).isEqualTo(3_000);
    assertThat(ModelWindow.UNKNOWN.room(3_000, SHORT)).isEqualTo(3_000);
  }

  @Test
  void ofAWindowThatWasLearnedThreeFifthsAreUsed() {
    assertThat(new ModelWindow(Optional.of(8_000), true, 1).room(16_000, SHORT)).isEqualTo(4_800);
  }

  @Test
  void aModelThatCountsMoreIsSentLess() {
    ModelWindow counts = new ModelWindow(Optional.of(8_000), false, 1.5);
    assertThat(counts.room(3_000, SHORT)).isEqualTo(2_000);
    assertThat(counts.counted(2_000)).isEqualTo(3_000);
  }

  @Test
  void aQuestionAloneMayTakeWhatTheAnswerLeavesAndAnythingWhereNothingIsKnown() {
    assertThat(KNOWN.most(Limits.NONE)).isEqualTo(7_600);
    assertThat(KNOWN.most(SHORT)).isEqualTo(7_100);
    assertThat(ModelWindow.UNKNOWN.most(SHORT)).isGreaterThan(100_000_000);
  }

  @Test
  void anAnswerLongerThanTheWindowLeavesLittleAndNeverLessThanNothing() {
    Limits endless = Limits.of(Optional.of(9_000), List.of());
    assertThat(KNOWN.room(endless)).isPositive();
    assertThat(KNOWN.most(endless)).isPositive();
  }
}
