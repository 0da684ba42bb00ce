package dev.parley.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `ask` prints: the answer, whole, harmless and nothing else.
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
  void theModelDoesNotTurnTheTextAround() {
    var turned = RecordedParts.saying(new Delta(0, "pay \u202e01\u202c \u2066x\u2069 \u061c"), END);
    assertThat(CommandRun.of(turned, "ask", "x").out()).isEqualTo("pay 01 x \u061c\n");
    assertThat(CommandRun.of(turned, "ask", "--json", "x").out())
        .contains("pay \\u202e01\\u202c").doesNotContain("\u202e");
    var failed = RecordedParts.saying(
        new Failed(new CompletionFailure.Rejected(400, "no \u202egood\u009b1m")));
    assertThat(CommandRun.of(failed, "ask", "x").err()).contains("no ").contains("good")
        .doesNotContain("\u202e").doesNotContain("\u009b");
  }

  @Test
  void jsonHasEveryField() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Reasoning(0, "hm"), new Delta(0, "a\"b"), END),
        "ask", "--json", "x");
    assertThat(run).isEqualTo(new CommandRun(0, """
        {"text":"a\\"b","reasoning":"hm","finish_reason":"stop","tool_calls":[],"audio":null,"role":"assistant",\
        "id":"","created":0,"model":"gpt-4","system_fingerprint":"",\
        "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5,\
        "prompt_tokens_details":{"cached_tokens":1,"text_tokens":0,"audio_tokens":0,"image_tokens":0},\
        "completion_tokens_details":{"text_tokens":0,"audio_tokens":0,"reasoning_tokens":0}},\
        "failure":null,"choices":[{"index":0,"text":"a\\"b","reasoning":"hm","finish_reason":"stop",\
        "tool_calls":[],"audio":null,"role":"assistant"}]}
        """, ""));
  }

  @Test
  void aCutAnswerIsCompleteAndSaysSo() {
    CommandRun run = CommandRun.of(
        RecordedParts.saying(new Delta(0, "half"),
            new Finished(0, FinishReason.LENGTH, Optional.empty(), "gpt-4")),
        "ask", "x");
    assertThat(run).isEqualTo(
        new CommandRun(0, "half\n", "The answer is cut: it reached the length limit\n"));
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
}
