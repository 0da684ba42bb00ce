package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Sampling;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.settings.ReasoningEffort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AskCommandTest {
  private static final Finished END = new Finished(0, FinishReason.STOP,
      Optional.of(new TokenUsage(3, 2, 5, 1, 0)), "gpt-4");

  @Test
  void theAnswerGoesToStandardOutputAndNothingElse() {
    var parts = RecordedParts.saying(
        new Reasoning(0, "hm"), new Delta(0, "Hello "), new Delta(0, "wörld"), END);
    CommandRun run = CommandRun.of(parts, "ask", "hi there");
    assertThat(run).isEqualTo(new CommandRun(0, "Hello wörld\n", ""));
    assertThat(parts.requests().getFirst().messages().getFirst().text()).isEqualTo("hi there");
    assertThat(parts.happenings()).containsExactly("opened", "closed");
  }

  @Test
  void halfACharacterPairWaitsForTheOther() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "\ud83d"), new Delta(0, "\ude00\n"), END), "ask", "x");
    assertThat(run.out()).isEqualTo("😀\n");
  }

  @Test
  void theModelDoesNotSteerTheTerminal() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "a\u001b[2Jb\u009bc\r\n\td\u0007\n"), END), "ask", "x");
    assertThat(run.out()).isEqualTo("a[2Jbc\n\td\n");
  }

  @Test
  void everyOptionReachesTheRequest() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(parts, "ask", "x", "--model", "m", "--temperature", "0.2", "--top-p=0.9",
        "--max-tokens", "7", "--stop", "a", "--stop", "b", "--seed", "-1",
        "--reasoning-effort", "low");
    assertThat(parts.requests().getFirst().model()).contains("m");
    assertThat(parts.requests().getFirst().options()).isEqualTo(CompletionOptions.NONE
        .with(Sampling.of(Optional.of(0.2), Optional.of(0.9), Optional.of(-1L)))
        .with(Limits.of(Optional.of(7), List.of("a", "b")))
        .with(ReasoningEffort.LOW));
  }

  @Test
  void theConfiguredModelIsAskedWhereNoneIsNamed() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(
        parts, Map.of("OPENAI_BASE_URL", "http://localhost", "OPENAI_MODEL", "mine"),
        new byte[0], "ask", "x");
    assertThat(parts.requests().getFirst().model()).contains("mine");
  }

  @Test
  void aHyphenReadsStandardInput() {
    var parts = RecordedParts.saying(END);
    CommandRun.of(parts, Map.of(), "你好\n".getBytes(StandardCharsets.UTF_8), "ask", "-");
    assertThat(parts.requests().getFirst().messages().getFirst().text()).isEqualTo("你好\n");
  }

  @Test
  void standardInputThatIsNoTextIsRefused() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(END), Map.of(), new byte[] {(byte) 0xff, 0}, "ask", "-");
    assertThat(run).isEqualTo(new CommandRun(2, "", "Standard input is not UTF-8 text\n"));
  }

  @Test
  void jsonHasEveryField() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Reasoning(0, "hm"), new Delta(0, "a\"b"), END),
        "ask", "--json", "x");
    assertThat(run).isEqualTo(new CommandRun(0, """
        {"text":"a\\"b","reasoning":"hm","finish_reason":"stop","tool_calls":[],"audio":null,"model":"gpt-4",\
        "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5,\
        "prompt_tokens_details":{"cached_tokens":1},"completion_tokens_details":{"reasoning_tokens":0}},\
        "failure":null,"choices":[{"index":0,"text":"a\\"b","reasoning":"hm","finish_reason":"stop",\
        "tool_calls":[],"audio":null}]}
        """, ""));
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
  void aCutAnswerIsCompleteAndSaysSo() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "half"), finished(FinishReason.LENGTH)), "ask", "x");
    assertThat(run).isEqualTo(
        new CommandRun(0, "half\n", "The answer is cut: it reached the length limit\n"));
  }

  @Test
  void theContentFilterHasAStatusOfItsOwn() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(finished(FinishReason.CONTENT_FILTER)), "ask", "x");
    assertThat(run.status()).isEqualTo(9);
  }

  @Test
  void aReaderThatWentAwayCancelsTheCallQuietly() {
    var parts = RecordedParts.saying(new Delta(0, "a"), new Delta(0, "b"), END);
    var broken = new OutputStream() {
      @Override
      public void write(int data) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    assertThat(CommandRun.into(broken, parts, "ask", "x")).isZero();
    assertThat(parts.happenings()).containsExactly("opened", "cancelled", "closed");
    assertThat(CommandRun.into(broken, parts, "ask", "--json", "x")).isZero();
  }

  private static Finished finished(FinishReason reason) {
    return new Finished(0, reason, Optional.empty(), "gpt-4");
  }
}
