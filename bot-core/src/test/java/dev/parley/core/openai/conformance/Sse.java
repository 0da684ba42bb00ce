package dev.parley.core.openai.conformance;

/// The pieces of which the cases' streams are made.
final class Sse {
  static final String DONE = "data: [DONE]\n\n";
  static final String HI = text("Hi");
  static final String STOP = choice("\"delta\":{},\"finish_reason\":\"stop\"");
  static final String CALLED = choice("\"delta\":{},\"finish_reason\":\"tool_calls\"");

  private Sse() {}

  static String event(String json) {
    return "data: " + json + "\n\n";
  }

  /// A chunk with one choice; `fields` without the index.
  static String choice(String fields) {
    return choice(0, fields);
  }

  static String choice(int index, String fields) {
    return event(("{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
        + "\"model\":\"gpt-4o\",\"choices\":[{\"index\":%d,%s}]}").formatted(index, fields));
  }

  static String delta(String fields) {
    return choice("\"delta\":{" + fields + "},\"finish_reason\":null");
  }

  static String text(String text) {
    return delta("\"content\":\"" + text + "\"");
  }

  /// A chunk with one fragment of a tool call.
  static String call(String fields) {
    return delta("\"tool_calls\":[{" + fields + "}]");
  }

  /// A whole completion.
  static String whole(String message, String more) {
    return ("{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-4o\","
        + "\"choices\":[{\"index\":0,\"message\":{%s}%s}]}").formatted(message, more);
  }

  static String error(String fields) {
    return "{\"error\":{" + fields + "}}";
  }
}
