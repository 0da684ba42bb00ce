package dev.parley.app.cli;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer as one JSON object: the first choice's fields at the top, all of them in `choices`.
final class AnswerJson {
  private static final JsonMapper JSON = new JsonMapper();

  private AnswerJson() {}

  static String write(Answer answer) {
    ObjectNode root = JSON.createObjectNode();
    choice(root, answer.first());
    root.put("model", answer.model().orElse(null));
    answer.usage().ifPresentOrElse(
        usage -> usage(root.putObject("usage"), usage), () -> root.putNull("usage"));
    answer.failure().ifPresentOrElse(
        failure -> failure(root.putObject("failure"), failure), () -> root.putNull("failure"));
    var choices = root.putArray("choices");
    answer.choices().forEach(
        (index, choice) -> choice(choices.addObject().put("index", index), choice));
    return root.toString();
  }

  private static void choice(ObjectNode node, Answer.Choice choice) {
    node.put("text", choice.text());
    node.put("reasoning", choice.reasoning());
    node.put("finish_reason", choice.reason().map(FinishReason::wire).orElse(null));
    node.putArray("tool_calls");
    node.putNull("audio");
  }

  private static void usage(ObjectNode node, TokenUsage usage) {
    node.put("prompt_tokens", usage.prompt());
    node.put("completion_tokens", usage.completion());
    node.put("total_tokens", usage.total());
    node.putObject("prompt_tokens_details").put("cached_tokens", usage.cached());
    node.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoning());
  }

  private static void failure(ObjectNode node, CompletionFailure failure) {
    AnswerEnding ending = AnswerEnding.of(failure);
    node.put("kind", failure.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT));
    node.put("exit_status", ending.status());
    node.put("message", ending.sentence().orElse(""));
    node.put("detail", failure.detail());
  }
}
