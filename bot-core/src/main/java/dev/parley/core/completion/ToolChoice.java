package dev.parley.core.completion;

/// Whether the model shall call a function: the specification's `tool_choice`.
public sealed interface ToolChoice {

  /// The enumeration's word, or the function's name.
  String wire();

  /// No function is called.
  record None() implements ToolChoice {
    @Override
    public String wire() {
      return "none";
    }
  }

  /// The model decides.
  record Auto() implements ToolChoice {
    @Override
    public String wire() {
      return "auto";
    }
  }

  /// At least one is called.
  record Required() implements ToolChoice {
    @Override
    public String wire() {
      return "required";
    }
  }

  /// This one is called.
  record Function(String name) implements ToolChoice {
    @Override
    public String wire() {
      return name;
    }
  }
}
