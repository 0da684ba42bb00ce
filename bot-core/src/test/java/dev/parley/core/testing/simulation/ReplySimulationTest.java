package dev.parley.core.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How old what people read is. The whole table is printed by `deploy/bench/run PaceSimulation`.
class ReplySimulationTest {
  private static final double MOST = 1.10; // times the best schedule's

  static Stream<Arguments> workspaces() {
    return Stream
        .of(Manners.slackEdits(), Manners.slackAppends(), Manners.discordThreads(),
            Manners.discordChannel())
        .flatMap(manners -> IntStream.of(5, 20).mapToObj(n -> Arguments.of(manners, n)));
  }

  @ParameterizedTest
  @MethodSource("workspaces")
  void textIsHardlyOlderThanTheBestScheduleAllowsAndNothingIsRefused(Manners manners, int replies) {
    Outcome outcome = ReplySimulation.run(manners, replies, 7);
    assertThat(outcome.ratio()).as(outcome.toString()).isBetween(0.9, MOST);
    assertThat(outcome.refused()).isZero();
    assertThat(outcome.refusedEndings()).isZero();
  }

  @Test
  void aRefusalIsObeyedAndThenThePaceIsSlowerAndRecovers() {
    Duration retryAfter = Duration.ofSeconds(10);
    List<Double> changes = ReplySimulation.changes(Manners.slackEdits(), 5,
        List.of(new ReplySimulation.Refusal(Duration.ofSeconds(100), retryAfter)),
        Duration.ofMinutes(8));
    double round = 5 * 60 / 45.0;
    assertThat(gap(changes, 80)).isBetween(round * 0.95, round * 1.05);
    assertThat(gap(changes, 105)).isGreaterThan(10);
    assertThat(gap(changes, 140)).isBetween(round * 1.4, round * 1.6);
    assertThat(gap(changes, 205)).isBetween(round * 1.2, round * 1.3);
    assertThat(gap(changes, 450)).isBetween(round * 0.98, round * 1.05);
  }

  /// The time between the two changes around `moment`.
  private static double gap(List<Double> changes, double moment) {
    int after = IntStream.range(0, changes.size())
        .filter(i -> changes.get(i) > moment).findFirst().orElseThrow();
    return changes.get(after) - changes.get(after - 1);
  }
}
