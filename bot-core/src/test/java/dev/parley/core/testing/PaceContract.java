package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [dev.parley.core.replica.Pace] does.
public abstract class PaceContract extends PaceScene {
  private static final Duration EVERY = Duration.ofMillis(60);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final PaceLimit LIMIT = new PaceLimit("slack:T1:chat.update", EVERY, 3);
  private static final PaceLimit SLOW = new PaceLimit("slow", MINUTE, 2);
  private static final PaceLimit RESERVED = new PaceLimit("reserved", MINUTE, 1, 2);

  @Test
  void grantsTheBurstAtOnceAndThenAsksToWait() {
    assertThat(pace.take(SLOW, A)).isZero();
    assertThat(pace.take(SLOW, A)).isZero();
    assertThat(pace.take(SLOW, A)).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
  }

  @Test
  void aRefusalTakesNothing() {
    PaceLimit limit = new PaceLimit("k", Duration.ofSeconds(4), 2);
    IntStream.range(0, 2).forEach(_ -> pace.take(limit, A));
    IntStream.range(0, 20).forEach(_ -> pace.take(limit, A));
    assertThat(pace.take(limit, A)).isLessThanOrEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void grantsAfterTheWaitItAskedFor() {
    Duration wait = Duration.ZERO;
    while (wait.isZero()) {
      wait = pace.take(LIMIT, A);
    }
    assertThat(wait).isLessThanOrEqualTo(EVERY);
    ports.passing().by(wait);
    assertThat(pace.take(LIMIT, A)).isZero();
  }

  @Test
  void keepsLimitsApart() {
    IntStream.range(0, 3).forEach(_ -> pace.take(SLOW, A));
    assertThat(pace.take(new PaceLimit("another", MINUTE, 1), A)).isZero();
  }

  @Test
  void anEndingGoesBeforeThoseThatAskedEarlier() {
    PaceLimit limit = new PaceLimit("k", EVERY, 1);
    pace.take(limit, A);
    pace.take(limit, A);
    pace.take(limit, B);
    Duration wait = pace.take(limit, new PaceClaim("end", true));
    assertThat(wait).isLessThanOrEqualTo(EVERY);
    ports.passing().by(wait);
    assertThat(pace.take(limit, A)).isPositive();
    assertThat(pace.take(limit, new PaceClaim("end", true))).isZero();
  }

  @Test
  void aWaiterWhoseReplyEndsMovesToTheFront() {
    PaceLimit limit = new PaceLimit("k", EVERY, 1);
    pace.take(limit, A);
    pace.take(limit, A);
    assertThat(pace.take(limit, B)).isGreaterThan(EVERY);
    Duration wait = pace.take(limit, new PaceClaim("b", true));
    assertThat(wait).isLessThanOrEqualTo(EVERY);
    ports.passing().by(wait);
    assertThat(pace.take(limit, A)).isPositive();
    assertThat(pace.take(limit, new PaceClaim("b", true))).isZero();
  }

  @Test
  void endingsAreServedInTheOrderInWhichTheyAsked() {
    PaceLimit limit = new PaceLimit("k", EVERY, 1);
    pace.take(limit, A);
    Duration wait = pace.take(limit, new PaceClaim("end", true));
    assertThat(pace.take(limit, new PaceClaim("end 2", true))).isGreaterThan(EVERY);
    ports.passing().by(wait);
    assertThat(pace.take(limit, new PaceClaim("end 2", true))).isPositive();
    assertThat(pace.take(limit, new PaceClaim("end", true))).isZero();
  }

  @Test
  void onlyEndingsMayTakeTheReserve() {
    pace.take(RESERVED, A);
    assertThat(pace.take(RESERVED, B)).isPositive();
    assertThat(pace.take(RESERVED, new PaceClaim("end 1", true))).isZero();
    assertThat(pace.take(RESERVED, new PaceClaim("end 2", true))).isZero();
    assertThat(pace.take(RESERVED, new PaceClaim("end 3", true))).isPositive();
  }

  @Test
  void theReserveIsPaidBackByThoseAfterIt() {
    PaceLimit limit = new PaceLimit("k", Duration.ofSeconds(1), 1, 3);
    pace.take(limit, A);
    IntStream.range(0, 3).forEach(i -> pace.take(limit, new PaceClaim("end " + i, true)));
    assertThat(pace.take(limit, A)).isBetween(Duration.ofMillis(3_500), Duration.ofSeconds(4));
  }

  @Test
  void nobodyTakesWhileBlocked() {
    pace.block(SLOW.key(), Duration.ofSeconds(4));
    assertThat(pace.take(SLOW, A)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    pace.block(SLOW.key(), Duration.ofSeconds(1));
    assertThat(pace.take(SLOW, A)).isGreaterThan(Duration.ofSeconds(3));
  }

  @Test
  void noEndingTakesWhileBlocked() {
    pace.block(RESERVED.key(), Duration.ofSeconds(4));
    assertThat(pace.take(RESERVED, new PaceClaim("a", true)))
        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
  }

  @Test
  void beginsWithASingleCallAfterABlock() {
    PaceLimit limit = new PaceLimit("k", MINUTE, 5, 5);
    pace.block("k", Duration.ofMillis(30));
    ports.passing().by(Duration.ofMillis(40));
    assertThat(pace.take(limit, new PaceClaim("a", true))).isZero();
    assertThat(pace.take(limit, new PaceClaim("b", true))).isPositive();
  }

  @Test
  void isSlowerAfterEachBlockUpToFourTimes() {
    long[] gaps = {1_000, 1_500, 2_250, 3_375, 4_000, 4_000};
    for (int blocks = 0; blocks < gaps.length; blocks++) {
      PaceLimit limit = new PaceLimit("blocked " + blocks, Duration.ofSeconds(1), 1);
      for (int i = 0; i < blocks; i++) {
        pace.block(limit.key(), Duration.ofMillis(5));
        ports.passing().by(Duration.ofMillis(6));
      }
      assertThat(pace.take(limit, A)).isZero();
      assertThat(pace.take(limit, A)).isEqualTo(Duration.ofMillis(gaps[blocks]));
    }
  }

  @Test
  void aBlockWithinABlockSlowsOnce() {
    PaceLimit limit = new PaceLimit("k", Duration.ofSeconds(1), 1);
    IntStream.range(0, 5).forEach(_ -> pace.block("k", Duration.ofSeconds(1)));
    ports.passing().by(Duration.ofSeconds(1));
    assertThat(pace.take(limit, A)).isZero();
    assertThat(pace.take(limit, A)).isEqualTo(Duration.ofMillis(1_500));
  }

  @Test
  void recoversByHalfTheSurplusWithEveryMinute() {
    PaceLimit limit = new PaceLimit("k", Duration.ofSeconds(1), 1);
    pace.block("k", Duration.ofSeconds(1));
    ports.passing().by(Duration.ofSeconds(1));
    for (long millis : new long[] {1_500, 1_250, 1_125, 1_062, 1_031, 1_015, 1_000, 1_000}) {
      assertThat(pace.take(limit, A)).isZero();
      assertThat(pace.take(limit, A).toMillis()).isEqualTo(millis);
      ports.passing().by(MINUTE);
    }
  }
}
