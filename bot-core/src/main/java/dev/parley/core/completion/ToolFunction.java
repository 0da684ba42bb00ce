package dev.parley.core.completion;

import java.util.Optional;

/// A function that the model may call.
///
/// @param name 1 to 64 letters, digits, `_` and `-`
/// @param description what it is for; the model reads it
/// @param parameters the JSON schema of its arguments; empty means that it takes none
public record ToolFunction(
    String name,
    Optional<String> description,
    Optional<JsonText> parameters) {
  /// @throws IllegalArgumentException where the name is none
  public ToolFunction {
    Range.name("tools.function.name", name);
  }
}
