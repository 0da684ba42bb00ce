package dev.parley.endpoint;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A finished completion, before it is sent in one way or the other.
record Completion(Head head, List<Choice> choices, Usage usage) {

  /// What stands in every object of a completion.
  record Head(String id, long created, String model) {
    static final String FINGERPRINT = "fp_parley_demo";

    /// The common fields.
    ObjectNode json(String object) {
      ObjectNode json = JsonMapper.shared().createObjectNode();
      json.put("id", id);
      json.put("object", object);
      json.put("created", created);
      json.put("model", model);
      json.put("system_fingerprint", FINGERPRINT);
      return json;
    }
  }

  /// The answer as one object.
  String json() {
    ObjectNode json = head.json("chat.completion");
    var list = json.putArray("choices");
    choices.forEach(choice -> list.add(json(choice)));
    json.set("usage", usage.json());
    return json.toString();
  }

  private static ObjectNode json(Choice choice) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("index", choice.index());
    ObjectNode message = json.putObject("message");
    message.put("role", "assistant");
    message.put("content", choice.content().text());
    message.putNull("refusal");
    if (choice.reasoning().size() > 0) {
      message.put("reasoning_content", choice.reasoning().text());
    }
    json.putNull("logprobs");
    json.put("finish_reason", choice.finishReason());
    return json;
  }
}
