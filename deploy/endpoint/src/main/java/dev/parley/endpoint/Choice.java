package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One answer, cut where the request says.
///
/// @param answered the tool call whose result it uses
/// @param finishReason `stop`, `tool_calls`, or `length` where tokens ran out
record Choice(int index, List<Part> parts, Optional<String> answered, String finishReason) {
  /// The name under which the demo model speaks.
  private static final String NAME = "parley-demo";

  public Choice {
    parts = List.copyOf(parts);
  }

  /// The message before anything is said; a stream's first delta.
  ObjectNode opening() {
    ObjectNode message = JsonMapper.shared().createObjectNode();
    message.put("role", "assistant");
    message.put("name", NAME);
    boolean isText = parts.stream().allMatch(TextPart.class::isInstance);
    if (isText) {
      message.put("content", "");
    } else {
      message.putNull("content");
    }
    message.putNull("refusal");
    answered.ifPresent(id -> message.put("tool_call_id", id));
    return message;
  }

  /// The choice as one object.
  ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("index", index);
    ObjectNode message = opening();
    parts.forEach(part -> part.addTo(message));
    json.set("message", message);
    json.putNull("logprobs");
    json.put("finish_reason", finishReason);
    return json;
  }

  /// How many pieces it is in a stream.
  int pieces() {
    return parts.stream().mapToInt(Part::pieces).sum();
  }

  /// What it counts.
  CompletionTokens tokens() {
    return CompletionTokens.sum(parts.stream().map(Part::tokens));
  }
}
