package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(1));

  @Test
  void aBurstPassesThenOnePerInterval() {
    long start = Long.MAX_VALUE - SECOND; // nanoTime may overflow
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a", start)).isZero();
    }
    assertThat(limit.take("a", start + SECOND / 2)).isEqualTo(Duration.ofMillis(500));
    assertThat(limit.take("a", start + SECOND)).isZero();
    assertThat(limit.take("a", start + SECOND)).isPositive();
  }

  @Test
  void clientsDoNotShareARate() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a", 0)).isZero();
    }
    assertThat(limit.take("b", 0)).isZero();
  }
}
