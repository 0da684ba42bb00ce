package dev.parley.app.cli;

import dev.parley.app.logging.Plain;
import dev.parley.core.completion.Completion;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer as one JSON object: the first choice's fields at the top, all of them in `choices`.
final class AnswerJson {
  private static final JsonMapper JSON = new JsonMapper();

  private AnswerJson() {}

  static String write(Completion answer) {
    ObjectNode root = JSON.createObjectNode();
    answer.choices().stream().findFirst().ifPresentOrElse(
        first -> choice(root, first), () -> nothing(root));
    root.put("id", answer.origin().id());
    root.put("created", answer.origin().created());
    root.put("model", answer.origin().model().isEmpty() ? null : answer.origin().model());
    root.put("system_fingerprint", answer.origin().systemFingerprint());
    answer.usage().ifPresentOrElse(
        usage -> usage(root.putObject("usage"), usage), () -> root.putNull("usage"));
    answer.failure().ifPresentOrElse(
        failure -> failure(root.putObject("failure"), failure), () -> root.putNull("failure"));
    var choices = root.putArray("choices");
    answer.choices().forEach(
        choice -> choice(choices.addObject().put("index", choice.index()), choice));
    return Plain.json(root.toString());
  }

  private static void nothing(ObjectNode node) {
    node.put("text", "").put("reasoning", "").putNull("finish_reason");
    node.putArray("tool_calls");
    node.putNull("audio");
  }

  private static void choice(ObjectNode node, Completion.Choice choice) {
    node.put("text", choice.text());
    node.put("reasoning", choice.reasoning());
    node.put("finish_reason", choice.finishReason().map(FinishReason::wire).orElse(null));
    var calls = node.putArray("tool_calls");
    choice.toolCalls().forEach(call -> calls.addObject()
        .put("id", call.id())
        .put("type", "function")
        .putObject("function").put("name", call.name()).put("arguments", call.arguments()));
    choice.audio().ifPresentOrElse(
        audio -> audio(node.putObject("audio"), audio), () -> node.putNull("audio"));
    node.put("role", choice.message().role().isEmpty() ? "assistant" : choice.message().role());
    said(node, "name", choice.message().name());
    said(node, "tool_call_id", choice.message().toolCallId());
  }

  private static void audio(ObjectNode node, Completion.Audio audio) {
    node.put("id", audio.id());
    node.put("data", Base64.getEncoder().encodeToString(audio.data().toArray()));
    node.put("transcript", audio.transcript());
    audio.expiresAt().ifPresentOrElse(
        at -> node.put("expires_at", at), () -> node.putNull("expires_at"));
  }

  private static void usage(ObjectNode node, TokenUsage usage) {
    node.put("prompt_tokens", usage.prompt());
    node.put("completion_tokens", usage.completion());
    node.put("total_tokens", usage.total());
    node.putObject("prompt_tokens_details")
        .put("cached_tokens", usage.promptDetails().cached())
        .put("text_tokens", usage.promptDetails().text())
        .put("audio_tokens", usage.promptDetails().audio())
        .put("image_tokens", usage.promptDetails().image());
    node.putObject("completion_tokens_details")
        .put("text_tokens", usage.completionDetails().text())
        .put("audio_tokens", usage.completionDetails().audio())
        .put("reasoning_tokens", usage.completionDetails().reasoning());
  }

  private static void failure(ObjectNode node, CompletionFailure failure) {
    AnswerEnding ending = AnswerEnding.of(failure);
    node.put("kind", failure.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT));
    node.put("exit_status", ending.status());
    node.put("message", ending.sentence().orElse(""));
    node.put("detail", failure.detail());
  }

  private static void said(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }
}
