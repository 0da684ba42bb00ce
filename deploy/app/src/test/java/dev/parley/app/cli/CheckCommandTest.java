package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.health.Finding;
import dev.parley.app.health.HealthCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
  private static final HealthCheck WELL = new HealthCheck(
      "redis", "Start Redis.", () -> new Finding.Well("embedded"));
  private static final HealthCheck DOUBTFUL = new HealthCheck(
      "disk", "Make room.", () -> new Finding.Doubtful("nearly full"));
  private static final HealthCheck FAILING = new HealthCheck(
      "completions", "Check OPENAI_BASE_URL.", () -> new Finding.Failing("connection refused"));

  @Test
  void eachPartHasALineAndWhatFailsARemedy() {
    assertThat(run(WELL, FAILING)).isEqualTo(new CommandRun(1, """
        ✓ settings     read
        ✓ redis        embedded
        ✗ completions  connection refused
                     → Check OPENAI_BASE_URL.
        """, ""));
  }

  @Test
  void aWarningIsNoFailure() {
    CommandRun run = run(WELL, DOUBTFUL);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("! disk         nearly full\n", "→ Make room.");
  }

  @Test
  void wrongSettingsAreAFailedCheck() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(), Map.of("PARLEY_HTTP_PORT", "x"), new byte[0], "check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("✗ settings     PARLEY_HTTP_PORT is \"x\"");
  }

  private static CommandRun run(HealthCheck... checks) {
    return CommandRun.of(new RecordedParts(List.of(), List.of(checks)), "check");
  }
}
