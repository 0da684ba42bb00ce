package dev.parley.core.settings;

/// How long a person wants answers to be.
public enum AnswerLength {
  /// As the model finds right.
  NORMAL,
  BRIEF,
  THOROUGH
}
