package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void oneIsDueAtOnceThenOnePerInterval() {
    Pace pace = new Pace(20);
    assertThat(pace.due(0, 0)).isEqualTo(1);
    assertThat(pace.untilNext(1, 0)).isEqualTo(Duration.ofMillis(50));
    assertThat(pace.untilNext(1, SECOND / 25)).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void whatALateWakeUpMissedIsMadeGood() {
    assertThat(new Pace(20).due(5, SECOND)).isEqualTo(21);
    assertThat(new Pace(20).untilNext(10, SECOND)).isZero();
  }

  @Test
  void atOnceNeverWaits() {
    assertThat(new Pace(0).untilNext(1, 0)).isZero();
    assertThat(new Pace(0).due(0, 0)).isGreaterThan(100);
  }
}
