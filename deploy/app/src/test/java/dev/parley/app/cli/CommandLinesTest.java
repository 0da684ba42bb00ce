package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  private final Parts parts = RecordedParts.saying();

  @ParameterizedTest
  @ValueSource(strings = {"--bad", "sevre", "ask", "ask a b", "ask x --temperature warm",
    "ask x --temperature 3", "ask x --reasoning-effort most", "ask x --max-tokens 0",
    "endpoint --port 70000", "endpoint --port x", "endpoint --tokens-per-second -1", "--config",
    "check extra", "ask x --seed 99999999999999999999"})
  void wrongUseEndsWithTwoAndAFewWords(String line) {
    CommandRun run = CommandRun.of(parts, line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
  }

  @Test
  void anEmptyQuestionIsWrongUse() {
    assertThat(CommandRun.of(parts, "ask", "  ").status()).isEqualTo(2);
    assertThat(CommandRun.of(parts, "ask", "-").status()).isEqualTo(2);
  }

  @Test
  void aMistypedCommandIsToldTheNearest() {
    assertThat(CommandRun.of(parts, "sevre").err()).contains("Did you mean serve?");
  }

  @Test
  void helpNamesCommandsAndSettings() {
    CommandRun run = CommandRun.of(parts, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("serve", "ask", "endpoint", "check", "--config", "http.port");
    assertThat(CommandRun.of(parts, "ask", "--help").out()).contains("--temperature", "content");
  }

  @Test
  void versionIsOneLine() {
    assertThat(CommandRun.of(parts, "--version").out()).startsWith("parley ").hasLineCount(1);
  }

  @Test
  void wrongSettingsEndWithTwoAndAllOfThem() {
    CommandRun run = CommandRun.of(
        parts, Map.of("PARLEY_HTTP_PORT", "x", "PARLEY_LOG_FORMAT", "y"), new byte[0]);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("The settings cannot be used:\n").contains(
        "PARLEY_HTTP_PORT", "PARLEY_LOG_FORMAT").hasLineCount(3);
  }

  @Test
  void theFileMayBeNamedBeforeAndAfterTheCommand() {
    for (String line : new String[] {"--config none.yaml serve", "serve --config none.yaml",
      "ask --config none.yaml x"}) {
      CommandRun run = CommandRun.of(parts, line.split(" "));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("none.yaml cannot be read");
    }
  }

  @Test
  void whatCannotStartIsOneSentence() {
    assertThat(CommandRun.of(parts)).isEqualTo(new CommandRun(1, "", "Port 8080 is taken\n"));
    assertThat(CommandRun.of(parts, "serve").status()).isEqualTo(1);
  }

  @Test
  void aFaultOfOursIsAFailureWithoutATrace() {
    CommandRun run = CommandRun.of(parts, "endpoint");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("\tat ");
  }
}
