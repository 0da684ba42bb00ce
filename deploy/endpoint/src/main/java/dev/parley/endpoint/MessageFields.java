package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The fields of one message, and what its role asks of them.
final class MessageFields {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_CALLS = 128;

  private static final Check CALL = Check.object(
      required("id", Check.text()),
      required("type", Check.oneOf(List.of("function"))),
      required("function", Check.object(
          required("name", Check.text()), required("arguments", Check.text()))));

  /// What must stand in a part beside its type. Only its text is read; the rest is counted.
  private static final Map<String, Field> PARTS = Map.of(
      "text", required("text", Check.text()),
      "image_url", required("image_url", (_, _) -> {}),
      "input_audio", required("input_audio", Check.object()),
      "file", required("file", Check.object()),
      "refusal", required("refusal", Check.text()));

  private static final List<Field> FIELDS = List.of(
      required("role", Check.oneOf(
          Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList())),
      optional("content", MessageFields::content),
      optional("name", Check.text(NAME, "1 to 64 letters, digits, _ and -")),
      optional("tool_calls", Check.array(MOST_CALLS, CALL)),
      optional("tool_call_id", Check.text()),
      optional("reasoning_content", Check.text()));

  /// Checks one message.
  static final Check CHECK = Check.object(FIELDS.toArray(Field[]::new)).and(MessageFields::byRole);

  private MessageFields() {}

  private static void content(JsonNode value, String param) {
    if (value.isString()) {
      return;
    }
    if (!value.isArray()) {
      throw ApiError.type(param, "a string or an array of parts");
    }
    Check.array(MOST_PARTS, MessageFields::part).and(Check.notEmpty()).pass(value, param);
  }

  private static void part(JsonNode value, String param) {
    Check.object(required("type", Check.oneOf(PARTS.keySet().stream().sorted().toList())))
        .pass(value, param);
    Field beside = PARTS.get(value.path("type").stringValue());
    if (beside != null) {
      beside.pass(value, param + ".");
    }
  }

  private static void byRole(JsonNode message, String param) {
    String role = message.path("role").stringValue();
    boolean calls = role.equals("assistant") && message.path("tool_calls").size() > 0;
    if (!calls) {
      required("content", (_, _) -> {}).pass(message, param + ".");
    }
    if (role.equals("tool")) {
      required("tool_call_id", Check.text()).pass(message, param + ".");
    }
  }
}
