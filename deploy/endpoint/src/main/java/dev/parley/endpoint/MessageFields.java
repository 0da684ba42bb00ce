package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The fields of one message, and what its role asks of them.
final class MessageFields {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int MOST_CALLS = 128;

  private static final Check CALL = Check.object(
      required("id", Check.filledText()),
      required("type", Check.oneOf(List.of("function"))),
      required("function", Check.object(
          required("name", ToolFields.NAME), required("arguments", Check.text()))));

  private static final List<Field> FIELDS = List.of(
      required("role", Check.oneOf(
          Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList())),
      optional("name", Check.text(NAME, "1 to 64 letters, digits, _ and -")),
      optional("tool_calls", Check.array(MOST_CALLS, CALL)),
      optional("tool_call_id", Check.filledText()),
      optional("reasoning_content", Check.text()),
      optional("refusal", Check.text()),
      optional("audio", Check.object(required("id", Check.filledText()))));

  /// Checks one message.
  static final Check CHECK = Check.object(FIELDS.toArray(Field[]::new)).and(MessageFields::byRole);

  private MessageFields() {}

  private static void byRole(JsonNode message, String param) {
    Role role = Role.of(message.path("role").stringValue());
    boolean mayBeSilent = role == Role.ASSISTANT && (!message.path("tool_calls").isEmpty()
        || message.path("audio").isObject() || message.path("refusal").isString());
    Check content = (value, name) -> PartFields.content(value, name, role);
    Field field = mayBeSilent ? optional("content", content) : required("content", content);
    field.pass(message, param + ".");
    if (role == Role.TOOL) {
      required("tool_call_id", Check.filledText()).pass(message, param + ".");
    }
  }
}
