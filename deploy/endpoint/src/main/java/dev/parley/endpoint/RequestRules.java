package dev.parley.endpoint;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// What the fields of a request demand of each other; each of them has passed its own check.
final class RequestRules {
  private RequestRules() {}

  /// Lets the request pass.
  ///
  /// @throws ApiError 400 naming the field that does not go with another
  static void pass(JsonNode request) {
    MessageOrder.pass(request.path("messages"));
    boolean isStreamed = request.path("stream").asBoolean(false);
    if (!isStreamed && isGiven(request, "stream_options")) {
      throw ApiError.value("stream_options",
          "'stream_options' is only allowed where 'stream' is true.");
    }
    tools(request);
    audio(request, isStreamed);
    format(request);
  }

  private static void tools(JsonNode request) {
    for (String field : List.of("tool_choice", "parallel_tool_calls")) {
      if (isGiven(request, field) && !isGiven(request, "tools")) {
        throw ApiError.value(field, "'" + field + "' is only allowed where there are 'tools'.");
      }
    }
    JsonNode named = request.path("tool_choice").path("function").path("name");
    boolean isUnknown = named.isString() && request.path("tools").valueStream()
        .noneMatch(tool -> tool.path("function").path("name").equals(named));
    if (isUnknown) {
      throw ApiError.value("tool_choice.function.name",
          "Invalid 'tool_choice.function.name': none of the 'tools' is named '"
              + named.stringValue() + "'.");
    }
  }

  private static void audio(JsonNode request, boolean isStreamed) {
    boolean isSpoken = request.path("modalities").valueStream()
        .anyMatch(each -> each.asString("").equals("audio"));
    if (!isSpoken) {
      return;
    }
    if (!isGiven(request, "audio")) {
      throw ApiError.missing("audio");
    }
    if (isStreamed && request.path("audio").path("format").asString("").equals("wav")) {
      throw ApiError.value("audio.format",
          "Invalid 'audio.format': where 'stream' is true, allowed is pcm16.");
    }
  }

  private static void format(JsonNode request) {
    boolean isObject =
        request.path("response_format").path("type").asString("").equals("json_object");
    if (isObject && !request.path("messages").toString().toLowerCase(Locale.ROOT)
        .contains("json")) {
      throw ApiError.value("messages", "'messages' must contain the word 'json' in some form where"
          + " 'response_format' is of type 'json_object'.");
    }
  }

  private static boolean isGiven(JsonNode request, String field) {
    return !request.path(field).isMissingNode() && !request.path(field).isNull();
  }
}
