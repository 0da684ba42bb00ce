package dev.parley.core.usage;

/// What a turn will presumably cost, held of its budgets until it is known; the turn itself is one request.
///
/// @param tokens of prompt and answer together, 0 or more
/// @param money in [Micros], 0 or more
public record Estimate(long tokens, long money) {
  /// @throws IllegalArgumentException where either is negative
  public Estimate {
    if (tokens < 0 || money < 0) {
      throw new IllegalArgumentException("an estimate is not negative");
    }
  }

  /// How much of a unit it is.
  public long of(BudgetUnit unit) {
    return switch (unit) {
      case TOKENS -> tokens;
      case MONEY -> money;
      case REQUESTS -> 1;
    };
  }
}
