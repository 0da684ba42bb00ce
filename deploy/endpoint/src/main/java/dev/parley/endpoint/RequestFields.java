package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// The specification's request fields, each with its type, range and choices. Unknown fields are let through unread, as gateways do.
final class RequestFields {
  /// More would only multiply the same demo.
  private static final int MOST_CHOICES = 16;
  private static final int MOST_STOPS = 4;
  private static final int MOST_MESSAGES = 10_000;
  private static final int LARGEST_BIAS = 100;

  private static final Check TEXT_FORMAT = Check.object(
      required("type", Check.oneOf(List.of("text", "json_object", "json_schema"))))
      .and((value, param) -> {
        if (!value.path("type").asString().equals("text")) {
          Check.notYet("JSON answers").pass(value, param);
        }
      });

  private static final Check MODALITIES = Check.array(2, Check.oneOf(List.of("text", "audio")))
      .and((value, param) -> {
        if (value.valueStream().anyMatch(each -> each.asString().equals("audio"))) {
          throw ApiError.unsupported(param, "This endpoint does not do audio yet: '"
              + param + "' may be text alone.");
        }
      });

  private static final List<Field> FIELDS = List.of(
      required("model", Check.text()),
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
      optional("logit_bias", Check.map(Check.number(-LARGEST_BIAS, LARGEST_BIAS))),
      optional("user", Check.text()),
      optional("tools", Check.array(128, Check.object()).and(Check.notYet("tools"))),
      optional("tool_choice", Check.notYet("tools")),
      optional("response_format", TEXT_FORMAT),
      optional("seed", Check.integer(Long.MIN_VALUE, Long.MAX_VALUE)),
      optional("reasoning_effort", Check.oneOf(List.of("low", "medium", "high"))),
      optional("modalities", MODALITIES),
      optional("audio", Check.object(
          required("voice", Check.text()), required("format", Check.text()))
          .and(Check.notYet("audio"))));

  private RequestFields() {}

  /// Checks a request whole.
  ///
  /// @throws ApiError 400 naming the first field that is wrong
  static void pass(JsonNode request) {
    if (!request.isObject()) {
      throw ApiError.of(400, "The body is no JSON object.");
    }
    FIELDS.forEach(field -> field.pass(request, ""));
    if (request.path("stream_options").isObject() && !request.path("stream").asBoolean(false)) {
      throw ApiError.value("stream_options",
          "'stream_options' is only allowed where 'stream' is true.");
    }
  }

  private static void stop(JsonNode value, String param) {
    if (!value.isString()) {
      Check.array(MOST_STOPS, Check.text()).pass(value, param);
    }
  }
}
