package dev.parley.core.completion;

import dev.parley.core.settings.AnswerFormat;
import java.util.Optional;

/// The form of the answer's text: the specification's `response_format`.
public sealed interface ResponseFormat {

  /// Plain text, said so.
  record Text() implements ResponseFormat {}

  /// Any JSON object.
  record JsonObject() implements ResponseFormat {}

  /// JSON by a schema.
  ///
  /// @param name 1 to 64 letters, digits, `_` and `-`
  /// @param strict whether the server shall allow nothing else
  record JsonSchema(String name, JsonText schema, Optional<Boolean> strict)
      implements ResponseFormat {
    /// @throws IllegalArgumentException where the name is none
    public JsonSchema {
      Range.name("response_format.json_schema.name", name);
    }
  }

  /// The format that was chosen in the settings.
  static ResponseFormat of(AnswerFormat chosen) {
    return switch (chosen) {
      case AnswerFormat.Text() -> new Text();
      case AnswerFormat.JsonObject() -> new JsonObject();
      case AnswerFormat.Schema(var name, var schema, var strict) ->
        new JsonSchema(name, new JsonText(schema), strict);
    };
  }
}
