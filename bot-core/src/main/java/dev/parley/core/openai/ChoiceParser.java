package dev.parley.core.openai;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one element of `choices`: a stream's `delta` or a whole completion's `message`.
final class ChoiceParser {
  private int index;
  private String content = "";
  private String reasoning = "";
  private String otherReasoning = "";
  private String finishReason = "";
  private String refusal = "";
  private String role = "";
  private String name = "";
  private String toolCallId = "";
  private List<ToolFragment> toolCalls = List.of();
  private Optional<AudioFragment> audio = Optional.empty();
  private boolean whole;
  private boolean plain = true;

  private ChoiceParser() {}

  /// The choice whose START_OBJECT is the current token. `reasoning_content` and `reasoning` are two names
  /// of one thing; where both are there (new-api), one is taken.
  static ChoicePiece parse(JsonParser json) {
    var choice = new ChoiceParser();
    choice.read(json);
    return new ChoicePiece(
        choice.index,
        choice.content,
        choice.reasoning.isEmpty() ? choice.otherReasoning : choice.reasoning,
        choice.finishReason,
        choice.plain ? ChoiceExtras.NONE : choice.extras());
  }

  private ChoiceExtras extras() {
    return new ChoiceExtras(refusal, toolCalls, audio, role, name, toolCallId, whole);
  }

  private void read(JsonParser json) {
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      switch (field) {
        case "index" -> index = Math.clamp(LenientJson.number(json, 0), 0, Integer.MAX_VALUE);
        case "delta" -> message(json);
        case "message" -> whole(json);
        case "text" -> {
          content = LenientJson.text(json);
          whole = true;
          plain = false;
        }
        case "finish_reason" -> finishReason = LenientJson.text(json);
        default -> json.skipChildren();
      }
    }
  }

  private void whole(JsonParser json) {
    whole = json.currentToken() == JsonToken.START_OBJECT;
    plain &= !whole;
    message(json);
  }

  private void message(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      switch (field) {
        case "content" -> content = ContentParser.text(json);
        case "reasoning_content" -> reasoning = LenientJson.text(json);
        case "reasoning" -> otherReasoning = LenientJson.text(json);
        case "role" -> role = LenientJson.is(json, "assistant") ? "" : rare(json);
        case "refusal" -> refusal = rare(json);
        case "name" -> name = rare(json);
        case "tool_call_id" -> toolCallId = rare(json);
        case "tool_calls" -> toolCalls(ToolCallParser.list(json));
        case "function_call" -> toolCalls(ToolCallParser.legacy(json));
        case "audio" -> audio(json);
        default -> json.skipChildren();
      }
    }
  }

  private String rare(JsonParser json) {
    var text = LenientJson.text(json);
    plain &= text.isEmpty();
    return text;
  }

  private void toolCalls(List<ToolFragment> calls) {
    toolCalls = calls.isEmpty() ? toolCalls : calls;
    plain &= calls.isEmpty();
  }

  private void audio(JsonParser json) {
    audio = ContentParser.audio(json);
    plain &= audio.isEmpty();
  }
}
