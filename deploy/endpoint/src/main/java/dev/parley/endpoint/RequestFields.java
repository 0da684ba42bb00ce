package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import dev.parley.endpoint.speech.Voice;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The specification's request fields, each with its type, range and choices. Unknown fields are let through unread, as gateways do.
final class RequestFields {
  /// More would only multiply the same demo.
  private static final int MOST_CHOICES = 16;
  private static final int MOST_STOPS = 4;
  private static final int MOST_MESSAGES = 10_000;
  private static final int LARGEST_BIAS = 100;
  private static final Pattern TOKEN = Pattern.compile("\\d{1,10}");

  private static final List<Field> FIELDS = List.of(
      required("model", Check.filledText()),
      required("messages", Check.array(MOST_MESSAGES, MessageFields.CHECK).and(Check.notEmpty())),
      optional("temperature", Check.number(0, 2)),
      optional("top_p", Check.number(0, 1)),
      optional("n", Check.integer(1, MOST_CHOICES)),
      optional("stream", Check.truth()),
      optional("stream_options", Check.object(
          optional("include_usage", Check.truth()),
          optional("include_obfuscation", Check.truth()))),
      optional("stop", RequestFields::stop),
      optional("max_tokens", Check.integer(1, Integer.MAX_VALUE)),
      optional("max_completion_tokens", Check.integer(1, Integer.MAX_VALUE)),
      optional("presence_penalty", Check.number(-2, 2)),
      optional("frequency_penalty", Check.number(-2, 2)),
      optional("logit_bias", RequestFields::bias),
      optional("user", Check.text()),
      optional("tools", ToolFields.TOOLS),
      optional("tool_choice", ToolFields.CHOICE),
      optional("parallel_tool_calls", Check.truth()),
      optional("response_format", FormatFields.CHECK),
      optional("seed", Check.integer(Long.MIN_VALUE, Long.MAX_VALUE)),
      optional("reasoning_effort", Check.oneOf(List.of("low", "medium", "high"))),
      optional("modalities", Check.array(2, Check.oneOf(List.of("text", "audio")))),
      optional("audio", Check.object(
          required("voice", Check.oneOf(Voice.NAMES)),
          required("format", Check.oneOf(List.of("wav", "pcm16"))))));

  private RequestFields() {}

  /// Checks a request's fields, each by itself.
  ///
  /// @throws ApiError 400 naming the first field that is wrong
  static void pass(JsonNode request) {
    if (!request.isObject()) {
      throw ApiError.of(400, "The body is no JSON object.");
    }
    FIELDS.forEach(field -> field.pass(request, ""));
  }

  private static void stop(JsonNode value, String param) {
    if (!value.isString()) {
      Check.array(MOST_STOPS, Check.text()).pass(value, param);
    }
  }

  private static void bias(JsonNode value, String param) {
    Check.map(Check.number(-LARGEST_BIAS, LARGEST_BIAS)).pass(value, param);
    for (String token : value.propertyNames()) {
      if (!TOKEN.matcher(token).matches()) {
        throw ApiError.value(param, "Invalid key in '" + param + "': '" + Shown.quoted(token)
            + "'. Allowed are token numbers.");
      }
    }
  }
}
