package dev.parley.core.openai.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.MovedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private final MovedClock clock = new MovedClock();
  private final RetryBudget budget = RetryBudget.ofRetries(clock);

  @Test
  void fiveRetriesAMinuteAreAlwaysThere() {
    assertThat(taken()).isEqualTo(5);
    clock.move(Duration.ofSeconds(24));
    assertThat(taken()).isEqualTo(2);
    clock.move(Duration.ofHours(1));
    assertThat(taken()).isEqualTo(5);
  }

  @Test
  void oneQuestionInFiveMayBeAskedAgain() {
    taken();
    for (int i = 0; i < 100; i++) {
      budget.asked();
    }
    assertThat(taken()).isBetween(19, 20);
  }

  private int taken() {
    int taken = 0;
    while (budget.take()) {
      taken++;
    }
    return taken;
  }
}
