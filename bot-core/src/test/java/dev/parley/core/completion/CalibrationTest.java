package dev.parley.core.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How far off the estimate is, learned from what endpoints count.
class CalibrationTest {

  @Test
  void theFirstCountIsBelievedAtOnce() {
    assertThat(Calibration.NONE.counted(1_500, 1_000).factor()).isEqualTo(1.5);
  }

  @Test
  void aCountThatIsFarOffIsBelievedHalfOrTwiceAtMost() {
    assertThat(Calibration.NONE.counted(100_000, 1_000).factor()).isEqualTo(2);
    assertThat(Calibration.NONE.counted(1, 1_000).factor()).isEqualTo(0.5);
  }

  @Test
  void whoDoesNotCountAndShortPromptsTeachNothing() {
    assertThat(Calibration.NONE.counted(0, 1_000)).isEqualTo(Calibration.NONE);
    assertThat(Calibration.NONE.counted(90, 10)).isEqualTo(Calibration.NONE);
  }

  @Test
  void whatIsUsedStandsStillWhileTheCountsWaver() {
    Calibration one = Calibration.NONE;
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      one = one.counted(1_200 + random.nextInt(100), 1_000);
    }
    double used = one.factor();
    for (int i = 0; i < 1_000; i++) {
      one = one.counted(1_200 + random.nextInt(100), 1_000);
      assertThat(one.factor()).isEqualTo(used);
    }
  }

  @Test
  void followsAModelThatCountsOtherwiseFromNowOn() {
    Calibration one = Calibration.NONE;
    for (int i = 0; i < 50; i++) {
      one = one.counted(800, 1_000);
    }
    for (int i = 0; i < 50; i++) {
      one = one.counted(1_600, 1_000);
    }
    assertThat(one.average()).isEqualTo(1.6, within(0.01));
    assertThat(one.factor()).isEqualTo(1.6, within(0.16));
  }

  @Test
  void aRefusalSaysTheLeastThatAPromptHad() {
    Calibration known = Calibration.NONE.counted(1_100, 1_000);
    assertThat(known.refused(3_000, 2_000).factor()).isEqualTo(1.5);
    assertThat(known.refused(1_000, 2_000)).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theAverageIsTheOneThatIsFoundByAddingUp(long seed) {
    Random random = new Random(seed);
    List<Double> ratios = new ArrayList<>();
    Calibration one = Calibration.NONE;
    for (int i = 0; i < 200; i++) {
      long counted = 300L + random.nextInt(3_000);
      int estimated = 100 + random.nextInt(3_000);
      ratios.add(Math.clamp((double) counted / estimated, 0.5, 2));
      one = one.counted(counted, estimated);
      assertThat(one.average()).as("seed %d, sample %d", seed, i)
          .isEqualTo(slowAverage(ratios), within(1e-9));
    }
  }

  @Test
  void isReadAsItWasWrittenAndNothingElseIs() {
    Calibration one = Calibration.NONE.counted(1_250, 1_000).counted(900, 1_000);
    assertThat(Calibration.read(one.written())).contains(one);
    for (String broken : List.of("", "1 2", "x y z", "9 1 1", "NaN 1 1", "1 1 -1", "1 1 1 1")) {
      assertThat(Calibration.read(broken)).as(broken).isEmpty();
    }
  }

  /// The first ten count alike; from then on each newest is a tenth of all.
  private static double slowAverage(List<Double> ratios) {
    double average = 0;
    for (int i = 0; i < ratios.size(); i++) {
      double weight = i < 10 ? 1.0 / (i + 1) : 0.1;
      average = average * (1 - weight) + ratios.get(i) * weight;
    }
    return average;
  }
}
