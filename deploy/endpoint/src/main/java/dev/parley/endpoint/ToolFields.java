package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The fields of tools and of the choice between them.
final class ToolFields {
  /// A function's name.
  static final Check NAME = Check.text(
      Pattern.compile("[A-Za-z0-9_-]{1,64}"), "1 to 64 letters, digits, _ and -");
  private static final int MOST_TOOLS = 128;
  private static final Check FUNCTION = Check.oneOf(List.of("function"));

  /// `tools`.
  static final Check TOOLS = Check.array(MOST_TOOLS, Check.object(
      required("type", FUNCTION),
      required("function", Check.object(
          required("name", NAME),
          optional("description", Check.text()),
          optional("parameters", ToolFields::parameters),
          optional("strict", Check.truth())))))
      .and(Check.notEmpty()).and(ToolFields::differ);

  /// `tool_choice`.
  static final Check CHOICE = ToolFields::choice;

  private ToolFields() {}

  private static void parameters(JsonNode value, String param) {
    Check.object().pass(value, param);
    if (value.has("type") && !value.path("type").asString("").equals("object")) {
      throw ApiError.value(param + ".type",
          "Invalid '" + param + ".type': a tool's parameters must be a schema of type 'object'.");
    }
  }

  private static void differ(JsonNode tools, String param) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tools.size(); i++) {
      String name = tools.path(i).path("function").path("name").stringValue();
      if (!names.add(name)) {
        throw ApiError.value(param + "[" + i + "].function.name",
            "Invalid '" + param + "[" + i + "].function.name': another tool is named '" + name
                + "' too.");
      }
    }
  }

  private static void choice(JsonNode value, String param) {
    if (value.isString()) {
      Check.oneOf(List.of("none", "auto", "required")).pass(value, param);
    } else if (value.isObject()) {
      Check.object(
          required("type", FUNCTION),
          required("function", Check.object(required("name", NAME)))).pass(value, param);
    } else {
      throw ApiError.type(param, "none, auto, required, or an object naming a function");
    }
  }
}
