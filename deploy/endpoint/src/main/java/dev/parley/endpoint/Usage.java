package dev.parley.endpoint;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an exchange took, in the demo model's own tokens.
record Usage(int prompt, int reasoning, int content) {
  private static final int START_OF_ANSWER = 3;

  /// Counts it.
  static Usage of(ChatRequest request, List<Choice> choices) {
    return new Usage(
        START_OF_ANSWER + request.messages().stream().mapToInt(Message::tokens).sum(),
        choices.stream().mapToInt(choice -> choice.reasoning().size()).sum(),
        choices.stream().mapToInt(choice -> choice.content().size()).sum());
  }

  /// The object of the specification, every field filled.
  ObjectNode json() {
    ObjectNode usage = JsonMapper.shared().createObjectNode();
    usage.put("prompt_tokens", prompt);
    usage.put("completion_tokens", reasoning + content);
    usage.put("total_tokens", prompt + reasoning + content);
    ObjectNode in = usage.putObject("prompt_tokens_details");
    in.put("cached_tokens", 0);
    in.put("text_tokens", prompt);
    in.put("audio_tokens", 0);
    in.put("image_tokens", 0);
    ObjectNode out = usage.putObject("completion_tokens_details");
    out.put("text_tokens", content);
    out.put("audio_tokens", 0);
    out.put("reasoning_tokens", reasoning);
    return usage;
  }
}
