package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(1));

  @Test
  void aBurstPassesThenOnePerInterval() {
    long start = Long.MAX_VALUE - SECOND; // nanoTime may overflow
    for (int i = 0; i < 3; i++) {
      limit.take("a", start);
    }
    assertThatThrownBy(() -> limit.take("a", start + SECOND / 2))
        .isInstanceOfSatisfying(HttpException.class, e -> {
          assertThat(e.status()).isEqualTo(429);
          assertThat(e.headers()).containsEntry("Retry-After", "1");
        });
    limit.take("a", start + SECOND);
    assertThatThrownBy(() -> limit.take("a", start + SECOND)).isInstanceOf(HttpException.class);
  }

  @Test
  void clientsDoNotShareARate() {
    for (int i = 0; i < 3; i++) {
      limit.take("a", 0);
    }
    assertThatCode(() -> limit.take("b", 0)).doesNotThrowAnyException();
  }
}
