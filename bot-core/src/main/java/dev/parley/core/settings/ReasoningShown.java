package dev.parley.core.settings;

/// What people see of a model's reasoning. It is never part of the stored answer.
public enum ReasoningShown {
  /// A status while it thinks, and how long that took.
  HIDDEN,
  /// A quiet quote above the answer.
  QUOTE,
  /// A file below the answer.
  FILE
}
