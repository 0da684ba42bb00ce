package dev.parley.endpoint;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an exchange took, in the demo model's own tokens.
///
/// @param cached how many of the prompt's tokens were read before
record Usage(PromptTokens prompt, int cached, CompletionTokens completion) {

  /// The object of the specification, every field filled.
  ObjectNode json() {
    ObjectNode usage = JsonMapper.shared().createObjectNode();
    usage.put("prompt_tokens", prompt.total());
    usage.put("completion_tokens", completion.total());
    usage.put("total_tokens", prompt.total() + completion.total());
    ObjectNode in = usage.putObject("prompt_tokens_details");
    in.put("cached_tokens", cached);
    in.put("text_tokens", prompt.text());
    in.put("audio_tokens", prompt.audio());
    in.put("image_tokens", prompt.image());
    ObjectNode out = usage.putObject("completion_tokens_details");
    out.put("text_tokens", completion.text());
    out.put("audio_tokens", completion.audio());
    out.put("reasoning_tokens", completion.reasoning());
    return usage;
  }
}
