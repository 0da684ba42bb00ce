package dev.parley.core.command;

/// What there is a list of to choose from, which may be another one every time.
public enum Suggestions {
  COMMAND,
  SETTING,
  /// What the setting may be that was named before.
  VALUE,
  MODEL,
  PERSONA,
  BUDGET
}
