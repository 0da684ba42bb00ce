package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Origin;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How `ask` ends where the endpoint failed: a status, a sentence that says what to do, and the text that came.
class AskFailureTest {
  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsStatusAndOneSentence(CompletionFailure failure, int status) {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "half"), new Failed(failure)), "ask", "x");
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEqualTo("half\n");
    assertThat(run.err()).hasLineCount(1).containsPattern("(It said|Seen): the server's words");
  }

  static Stream<Arguments> failures() {
    String detail = "the\nserver's words";
    return Stream.of(
        Arguments.of(new CompletionFailure.RateLimited(
            Optional.of(Duration.ofSeconds(3)), detail), 4),
        Arguments.of(new CompletionFailure.Unauthorized(detail), 3),
        Arguments.of(new CompletionFailure.ContextTooLong(detail), 8),
        Arguments.of(new CompletionFailure.Unreachable(detail), 5),
        Arguments.of(new CompletionFailure.Unavailable(503, detail), 5),
        Arguments.of(new CompletionFailure.TimedOut(
            CompletionFailure.Phase.FIRST_CONTENT, detail), 5),
        Arguments.of(new CompletionFailure.Rejected(400, detail), 6),
        Arguments.of(new CompletionFailure.Filtered(detail), 9),
        Arguments.of(new CompletionFailure.Malformed(detail), 7),
        Arguments.of(new CompletionFailure.Truncated(detail), 7));
  }

  @Test
  void theContentFilterHasAStatusOfItsOwn() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(
            new Finished(0, FinishReason.CONTENT_FILTER, Optional.empty(), "gpt-4")),
        "ask", "x");
    assertThat(run.status()).isEqualTo(9);
  }

  @Test
  void whatToDoIsSaidWhereWaitingIsOfNoUse() {
    assertThat(told(new CompletionFailure.Rejected(404, "no")))
        .contains("has not this model", "completions.base-url", "deploy/parley check");
    assertThat(told(new CompletionFailure.Rejected(503, "", "model_not_found", "no channel")))
        .contains("has not this model");
    assertThat(told(new CompletionFailure.Rejected(400, "response_format", "", "no")))
        .contains("refuses the field response_format", "leave it out");
    assertThat(told(new CompletionFailure.RateLimited(Optional.empty(), true, "quota")))
        .contains("quota or credit is used up", "another key");
  }

  private static String told(CompletionFailure failure) {
    return CommandRun.of(RecordedParts.saying(new Failed(failure)), "ask", "x").err();
  }

  @Test
  void whatIsKnownOfAFailedAnswerIsInItsJson() {
    CommandRun run = CommandRun.of(RecordedParts.saying(new Delta(0, "half"),
        new Origin("chatcmpl-1", "gpt-4-0613", "fp", 17),
        new Failed(new CompletionFailure.Truncated("cut"))), "ask", "--json", "x");
    assertThat(run.out()).contains("\"id\":\"chatcmpl-1\"", "\"model\":\"gpt-4-0613\"",
        "\"created\":17", "\"system_fingerprint\":\"fp\"", "\"kind\":\"truncated\"");
  }

  @Test
  void jsonKeepsTheTextThatCameBeforeAFailure() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(
            new Delta(0, "half"), new Failed(new CompletionFailure.TimedOut(
                CompletionFailure.Phase.SILENCE, "60 s"))),
        "ask", "--json", "x");
    assertThat(run.status()).isEqualTo(5);
    assertThat(run.out()).startsWith("{\"text\":\"half\"").contains(
        "\"finish_reason\":null", "\"failure\":{\"kind\":\"timed_out\",\"exit_status\":5,");
  }
}
