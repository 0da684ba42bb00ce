package dev.parley.endpoint;

import tools.jackson.databind.JsonNode;

/// Whether tools are called.
sealed interface ToolChoice {

  /// No tool.
  record None() implements ToolChoice {}

  /// As the question has it.
  record Auto() implements ToolChoice {}

  /// At least one.
  record Required() implements ToolChoice {}

  /// This one.
  record Named(String tool) implements ToolChoice {}

  /// Reads a choice that has passed its checks.
  static ToolChoice read(JsonNode choice) {
    if (choice.isObject()) {
      return new Named(choice.path("function").path("name").stringValue());
    }
    return switch (choice.asString("")) {
      case "none" -> new None();
      case "required" -> new Required();
      default -> new Auto();
    };
  }
}
