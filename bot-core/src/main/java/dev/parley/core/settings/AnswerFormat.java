package dev.parley.core.settings;

import java.util.Optional;

/// The form of the answer's text: the specification's `response_format`.
public sealed interface AnswerFormat {

  /// Plain text, said so.
  record Text() implements AnswerFormat {}

  /// Any JSON object.
  record JsonObject() implements AnswerFormat {}

  /// JSON by a schema.
  ///
  /// @param name 1 to 64 letters, digits, `_` and `-`
  /// @param schema a JSON object as text
  /// @param strict whether the server shall allow nothing else; empty is not sent
  record Schema(String name, String schema, Optional<Boolean> strict) implements AnswerFormat {}
}
