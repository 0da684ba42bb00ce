package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How the line of every [dev.parley.core.replica.Pace] moves, to the microsecond: by a clock that is moved; the ports
/// have one.
public abstract class PaceLineContract extends PaceScene {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void aPlaceFurtherBackIsAskedToWaitLonger() {
    PaceLimit limit = new PaceLimit("k", SECOND, 1);
    pace.take(limit, A);
    List<Duration> waits = IntStream.range(0, 4)
        .mapToObj(i -> pace.take(limit, new PaceClaim("c" + i, false)))
        .toList();
    for (int i = 0; i < waits.size(); i++) {
      assertThat(waits.get(i)).isEqualTo(SECOND.multipliedBy(i + 1));
    }
  }

  @Test
  void whoIsFarAwayIsAskedToComeHalfWay() {
    PaceLimit limit = new PaceLimit("k", Duration.ofMinutes(1), 1);
    pace.take(limit, A);
    assertThat(pace.take(limit, A)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void twentyThatAskAgainAfterEachGrantAreServedInTurn() {
    PaceRound round = new PaceRound(ports, new PaceLimit("k", SECOND, 3));
    List<String> claimants = IntStream.range(0, 20).mapToObj(i -> "c" + i).toList();
    claimants.forEach(round::join);
    List<String> granted = round.grants(80);
    for (int turn = 0; turn < 4; turn++) {
      assertThat(granted.subList(20 * turn, 20 * turn + 20))
          .containsExactlyInAnyOrderElementsOf(claimants);
    }
  }

  @Test
  void aNewClaimantWaitsForNoMoreThanOneRound() {
    PaceRound round = new PaceRound(ports, new PaceLimit("k", SECOND, 1));
    IntStream.range(0, 10).forEach(i -> round.join("c" + i));
    round.grants(15);
    round.join("new");
    assertThat(round.grants(11)).contains("new");
  }

  @Test
  void aWaiterThatDoesNotComeCostsTheOthersAtMostOneCall() {
    PaceLimit limit = new PaceLimit("k", SECOND, 1);
    pace.take(limit, A);
    pace.take(limit, new PaceClaim("dead", false));
    pace.take(limit, B);
    ports.passing().by(SECOND.multipliedBy(2));
    assertThat(pace.take(limit, B)).isZero();
  }

  @Test
  void theGapsOfTwentyClaimantsAreEven() {
    PaceRound round = new PaceRound(ports, new PaceLimit("k", SECOND, 3));
    IntStream.range(0, 20).forEach(i -> round.join("c" + i));
    round.grants(60);
    Map<String, Duration> last = new HashMap<>();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String granted = round.grants(1).getFirst();
      Duration before = last.put(granted, round.elapsed());
      if (before != null) {
        gaps.add(round.elapsed().minus(before));
      }
    }
    assertThat(gaps).hasSize(80).containsOnly(SECOND.multipliedBy(20));
  }

  @Test
  void noCallIsLostWhileManyWait() {
    PaceRound round = new PaceRound(ports, new PaceLimit("k", SECOND, 1));
    IntStream.range(0, 50).forEach(i -> round.join("c" + i));
    round.grants(151);
    assertThat(round.elapsed()).isEqualTo(SECOND.multipliedBy(150));
  }

  @Test
  void whenHalfOfThemDieTheOthersLoseLittle() {
    PaceLimit limit = new PaceLimit("k", SECOND, 2);
    pace.take(limit, A);
    pace.take(limit, A);
    PaceRound round = new PaceRound(ports, limit);
    for (int i = 0; i < 40; i++) {
      if (i % 2 == 0) {
        pace.take(limit, new PaceClaim("dead" + i, false));
      } else {
        pace.take(limit, new PaceClaim("c" + i, false));
        round.join("c" + i);
      }
    }
    round.grants(60);
    assertThat(round.elapsed()).isLessThan(SECOND.multipliedBy(65));
  }

  @Test
  void whoComesAfterTheGraceHasLostThePlace() {
    PaceLimit limit = new PaceLimit("k", Duration.ofSeconds(4), 1);
    pace.take(limit, A);
    Duration wait = pace.take(limit, A);
    pace.take(limit, new PaceClaim("b", false));
    ports.passing().by(wait.plus(SECOND).plusNanos(1_000));
    assertThat(pace.take(limit, A)).isGreaterThan(SECOND);
  }

  @Test
  void aClaimantAsksFewTimesForEachGrantHoweverLongTheLine() {
    Map<Integer, Integer> asks = Map.of(1, 2, 5, 2, 20, 3, 40, 4);
    asks.forEach((claimants, most) -> {
      PaceRound round = new PaceRound(ports, new PaceLimit("k" + claimants, SECOND, 2));
      IntStream.range(0, claimants).forEach(i -> round.join("c" + i));
      round.grants(2 * claimants);
      int before = round.asked();
      round.grants(claimants);
      assertThat(round.asked() - before).isLessThanOrEqualTo(most * claimants);
    });
  }
}
