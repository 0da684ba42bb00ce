package dev.parley.core.openai;

/// Events of streams as OpenAI sends them, for tests.
final class Chunks {
  static final String DONE = "data: [DONE]\n\n";
  static final String STOP = choice("\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"");
  static final String USAGE = event("{\"model\":\"gpt-4o\",\"choices\":[],\"usage\":" + """
      {"prompt_tokens":11,"completion_tokens":7,"total_tokens":18,\
      "prompt_tokens_details":{"cached_tokens":3,"audio_tokens":0},\
      "completion_tokens_details":{"reasoning_tokens":2}}}""");

  private Chunks() {}

  static String event(String json) {
    return "data: " + json + "\n\n";
  }

  static String choice(String fields) {
    return event(
        """
        {"id":"c1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{%s}]}"""
            .formatted(fields));
  }

  static String delta(String fields) {
    return choice("\"index\":0,\"delta\":{" + fields + "},\"finish_reason\":null");
  }

  static String text(String text) {
    return delta("\"content\":\"" + text + "\"");
  }
}
