package dev.parley.endpoint;

import dev.parley.endpoint.speech.Voice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A request that has passed its checks, as far as the demo model honours it.
///
/// @param tokens what the prompt counts
record ChatRequest(
    String model,
    List<Message> messages,
    PromptTokens tokens,
    Bounds bounds,
    Delivery delivery,
    Sampling sampling,
    Form form) {
  private static final int START_OF_ANSWER = 3;

  /// Where an answer ends before its end; `mostTokens` counts reasoning too.
  record Bounds(int mostTokens, List<String> stop) {}

  /// How it is sent.
  record Delivery(boolean isStreamed, boolean includesUsage) {}

  /// How many answers, and where their chance comes from.
  record Sampling(int choices, long seed) {}

  /// What an answer is made of.
  ///
  /// @param voice speaks it, where audio was asked for
  /// @param isRaw whether audio is samples alone
  record Form(
      Effort effort,
      ToolBox tools,
      AnswerFormat format,
      Optional<Voice> voice,
      boolean isRaw) {}

  /// Reads it.
  ///
  /// @throws ApiError where a field is wrong, or the model unknown
  static ChatRequest read(JsonNode request) {
    RequestFields.pass(request);
    RequestRules.pass(request);
    Models.requireKnown(request.path("model").stringValue());
    List<Message> messages = request.path("messages").valueStream().map(Message::read).toList();
    return new ChatRequest(
        request.path("model").stringValue(),
        messages,
        tokens(request, messages),
        new Bounds(mostTokens(request), stop(request.path("stop"))),
        new Delivery(
            request.path("stream").asBoolean(false),
            request.path("stream_options").path("include_usage").asBoolean(false)),
        new Sampling(request.path("n").asInt(1), request.path("seed").asLong(0)),
        form(request));
  }

  private static Form form(JsonNode request) {
    boolean isSpoken = request.path("modalities").valueStream()
        .anyMatch(each -> each.asString("").equals("audio"));
    return new Form(
        Effort.of(request.path("reasoning_effort").asString("")),
        ToolBox.read(request),
        AnswerFormat.read(request.path("response_format")),
        isSpoken
            ? Optional.of(Voice.named(request.path("audio").path("voice").stringValue()))
            : Optional.empty(),
        request.path("audio").path("format").asString("").equals("pcm16"));
  }

  private static PromptTokens tokens(JsonNode request, List<Message> messages) {
    int definitions = Stream.of("tools", "response_format").map(request::path)
        .filter(JsonNode::isContainer).mapToInt(each -> Tokens.count(each.toString())).sum();
    return PromptTokens.sum(messages.stream().map(Message::tokens))
        .plus(PromptTokens.ofText(START_OF_ANSWER + definitions));
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
