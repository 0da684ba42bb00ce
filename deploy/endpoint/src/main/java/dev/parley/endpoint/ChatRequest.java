package dev.parley.endpoint;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A request that has passed its checks, as far as the demo model honours it.
record ChatRequest(
    String model,
    List<Message> messages,
    Bounds bounds,
    Delivery delivery,
    int choices,
    long seed,
    Effort effort) {

  /// Where an answer ends before its end; `mostTokens` counts reasoning too.
  record Bounds(int mostTokens, List<String> stop) {}

  /// How it is sent.
  record Delivery(boolean isStreamed, boolean includesUsage) {}

  /// Reads it.
  ///
  /// @throws ApiError where a field is wrong, or the model unknown
  static ChatRequest read(JsonNode request) {
    RequestFields.pass(request);
    Models.requireKnown(request.path("model").stringValue());
    return new ChatRequest(
        request.path("model").stringValue(),
        request.path("messages").valueStream().map(Message::read).toList(),
        new Bounds(mostTokens(request), stop(request.path("stop"))),
        new Delivery(
            request.path("stream").asBoolean(false),
            request.path("stream_options").path("include_usage").asBoolean(false)),
        request.path("n").asInt(1),
        request.path("seed").asLong(0),
        Effort.of(request.path("reasoning_effort").asString("")));
  }

  // Where both stand, the newer name counts.
  private static int mostTokens(JsonNode request) {
    int older = request.path("max_tokens").asInt(Integer.MAX_VALUE);
    return request.path("max_completion_tokens").asInt(older);
  }

  private static List<String> stop(JsonNode stop) {
    Stream<JsonNode> all = stop.isArray() ? stop.valueStream() : Stream.of(stop);
    return all.map(each -> Shown.whole(each.asString(""))).filter(text -> !text.isEmpty()).toList();
  }
}
