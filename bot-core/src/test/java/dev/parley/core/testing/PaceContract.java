package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Pace] does.
public abstract class PaceContract {
  private static final Duration EVERY = Duration.ofMillis(60);
  private static final PaceLimit LIMIT = new PaceLimit("slack:T1:chat.update", EVERY, 3);
  private static final PaceLimit SLOW = new PaceLimit("slow", Duration.ofMinutes(1), 2);

  private static final PaceClaim A = new PaceClaim("a", false);

  private Ports ports = InMemoryStores.ports();
  private Pace pace = ports.pace();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    ports = fresh();
    pace = ports.pace();
  }

  @Test
  void grantsTheBurstAtOnceAndThenAsksToWait() {
    assertThat(pace.take(SLOW, A)).isZero();
    assertThat(pace.take(SLOW, A)).isZero();
    assertThat(pace.take(SLOW, A)).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
  }

  @Test
  void aRefusalTakesNothing() {
    IntStream.range(0, 2).forEach(_ -> pace.take(SLOW, A));
    IntStream.range(0, 20).forEach(_ -> pace.take(SLOW, A));
    assertThat(pace.take(SLOW, A)).isLessThanOrEqualTo(Duration.ofMinutes(1));
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
    assertThat(pace.take(new PaceLimit("another", Duration.ofMinutes(1), 1), A)).isZero();
  }

  @Test
  void nobodyTakesWhileBlocked() {
    pace.block(SLOW.key(), Duration.ofSeconds(30));
    assertThat(pace.take(SLOW, A)).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
    pace.block(SLOW.key(), Duration.ofSeconds(1));
    assertThat(pace.take(SLOW, A)).isGreaterThan(Duration.ofSeconds(25));
  }

  @Test
  void beginsWithASingleCallAfterABlock() {
    PaceLimit limit = new PaceLimit("k", Duration.ofMinutes(1), 5);
    pace.block("k", Duration.ofMillis(30));
    ports.passing().by(Duration.ofMillis(40));
    assertThat(pace.take(limit, A)).isZero();
    assertThat(pace.take(limit, A)).isPositive();
  }
}
