package dev.parley.core.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.AudioPiece;
import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Described;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Origin;
import dev.parley.core.completion.CompletionEvent.Reasoning;
import dev.parley.core.completion.CompletionEvent.ToolCallPiece;
import dev.parley.core.conversation.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AccumulatorTest {

  @Test
  void makesOneCompletionOfInterleavedPieces() {
    var usage = new TokenUsage(1, 2, 3, 0, 0);
    var completion = of(
        new Delta(1, "B"), new Reasoning(0, "hm"), new Delta(0, "\ud83d"), new Delta(0, "\udc69"),
        new ToolCallPiece(0, 0, "c1", "f", ""), new ToolCallPiece(0, 1, "", "g", "{\"b\""),
        new ToolCallPiece(0, 1, "", "", ":1}"),
        new AudioPiece(1, "a1", Bytes.of((byte) 1), "He", OptionalLong.empty()),
        new AudioPiece(1, "", Bytes.of((byte) 2), "y", OptionalLong.of(9)),
        new Origin("id", "m", "fp", 5), new Described(1, "tool", "n", "t"),
        new Finished(0, FinishReason.STOP, Optional.empty(), "m"),
        new Finished(1, FinishReason.LENGTH, Optional.of(usage), "m"));
    var first = completion.choices().getFirst();
    assertThat(first.text()).isEqualTo("👩");
    assertThat(first.reasoning()).isEqualTo("hm");
    assertThat(first.message()).isEqualTo(new Described(0, "assistant", "", ""));
    assertThat(first.toolCalls()).isEqualTo(List.of(
        new ToolCall("c1", "f", "{}"), new ToolCall("call_0_1", "g", "{\"b\":1}")));
    var second = completion.choices().getLast();
    assertThat(second.audio()).contains(
        new Completion.Audio("a1", Bytes.of((byte) 1, (byte) 2), "Hey", OptionalLong.of(9)));
    assertThat(second.message().role()).isEqualTo("tool");
    assertThat(second.finishReason()).contains(FinishReason.LENGTH);
    assertThat(completion.usage()).contains(usage);
    assertThat(completion.origin()).isEqualTo(new Origin("id", "m", "fp", 5));
    assertThat(completion.failure()).isEmpty();
  }

  @Test
  void keepsWhatCameBeforeAFailure() {
    var failure = new CompletionFailure.Truncated("cut");
    var completion = of(new Delta(0, "so far"), new Failed(failure));
    assertThat(completion.choices().getFirst().text()).isEqualTo("so far");
    assertThat(completion.choices().getFirst().finishReason()).isEmpty();
    assertThat(completion.failure()).contains(failure);
  }

  private static Completion of(CompletionEvent... events) {
    var accumulator = new Accumulator();
    List.of(events).forEach(accumulator);
    return accumulator.completion();
  }
}
