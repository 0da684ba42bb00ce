package dev.parley.core.usage;

/// What a budget counts.
public enum BudgetUnit {
  /// Tokens of prompts and answers together.
  TOKENS,
  /// Money, in [Micros].
  MONEY,
  /// Turns that ask the model.
  REQUESTS
}
