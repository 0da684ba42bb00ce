package dev.parley.core.openai.conformance;

import dev.parley.core.completion.Completion;
import dev.parley.core.completion.FinishReason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Writes what came of a completion in one line: for each choice its end (`-` where it has none), a colon and
/// its text; then the failure. Rarer things stand in brackets: `stop:Hi [think a] [call c1 f {}]
/// | length:Ho !Truncated`.
final class Outcome {
  private Outcome() {}

  static String of(Completion completion) {
    var choices =
        completion.choices().stream().map(Outcome::choice).collect(Collectors.joining(" | "));
    var failure = completion.failure().map(why -> "!" + why.getClass().getSimpleName()).orElse("");
    return (choices + " " + failure).strip();
  }

  private static String choice(Completion.Choice choice) {
    var text = new StringBuilder(choice.finishReason().map(FinishReason::wire).orElse("-"))
        .append(':').append(choice.text());
    if (!choice.reasoning().isEmpty()) {
      text.append(" [think ").append(choice.reasoning()).append(']');
    }
    choice.toolCalls().forEach(call -> text
        .append(" [call %s %s %s]".formatted(call.id(), call.name(), call.arguments())));
    choice.audio().ifPresent(audio -> text.append(" [audio %s %s %s]".formatted(audio.id(),
        new String(audio.data().toArray(), StandardCharsets.UTF_8), audio.transcript())));
    return text.toString();
  }
}
