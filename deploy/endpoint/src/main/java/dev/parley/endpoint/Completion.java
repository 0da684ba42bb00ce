package dev.parley.endpoint;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A finished completion, before it is sent in one way or the other.
record Completion(Head head, List<Choice> choices, Usage usage) {

  public Completion {
    choices = List.copyOf(choices);
  }

  /// What stands in every object of a completion.
  record Head(String id, long created, String model) {
    static final String FINGERPRINT = "fp_parley_demo";

    /// A new one.
    static Head of(String model, long created) {
      return new Head(
          "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""), created, model);
    }

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

  /// Completes the request: its choices, each from a seed of its own.
  ///
  /// @param cached how many of the prompt's tokens were read before
  static Completion of(ChatRequest request, Head head, int cached) {
    List<Choice> choices = Choices.of(request, head);
    return new Completion(head, choices, new Usage(request.tokens(), cached,
        CompletionTokens.sum(choices.stream().map(Choice::tokens))));
  }

  /// The answer as one object.
  String json() {
    ObjectNode json = head.json("chat.completion");
    var list = json.putArray("choices");
    choices.forEach(choice -> list.add(choice.json()));
    json.set("usage", usage.json());
    return json.toString();
  }

  /// About how many bytes it takes in memory.
  long bytes() {
    return choices.stream().flatMap(choice -> choice.parts().stream()).mapToLong(Part::bytes).sum();
  }
}
