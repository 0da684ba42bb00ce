package dev.parley.core.openai;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;

/// Reads the rarer fields of a message; made only where there is one, because nearly every chunk has none.
final class ExtrasParser {
  private String refusal = "";
  private String role = "";
  private String name = "";
  private String toolCallId = "";
  private List<ToolFragment> toolCalls = List.of();
  private Optional<AudioFragment> audio = Optional.empty();
  private boolean whole;

  /// Reads the field's value, or skips it where the field is not known.
  void read(String field, JsonParser json) {
    switch (field) {
      case "role" -> role = LenientJson.text(json);
      case "refusal" -> refusal = LenientJson.text(json);
      case "name" -> name = LenientJson.text(json);
      case "tool_call_id" -> toolCallId = LenientJson.text(json);
      case "tool_calls" -> toolCalls = ToolCallParser.list(json);
      case "function_call" -> toolCalls = ToolCallParser.legacy(json);
      case "audio" -> audio = ContentParser.audio(json);
      default -> json.skipChildren();
    }
  }

  /// The message is a whole one.
  void whole() {
    whole = true;
  }

  ChoiceExtras extras() {
    return new ChoiceExtras(refusal, toolCalls, audio, role, name, toolCallId, whole);
  }
}
