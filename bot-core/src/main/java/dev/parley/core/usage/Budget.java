package dev.parley.core.usage;

/// How much somebody may spend in a period: `person 200k tokens per day`. [BudgetText] reads and writes it.
///
/// A turn is let through as long as anything is left, whatever it will cost; so a budget is overspent by one turn at most,
/// and nobody is refused because of an estimate.
///
/// @param limit from 1 to [Micros#MOST]; money is in [Micros]
public record Budget(BudgetSubject subject, long limit, BudgetUnit unit, BudgetPeriod period) {
  /// @throws IllegalArgumentException where the limit is out of its range
  public Budget {
    if (limit < 1 || limit > Micros.MOST) {
      throw new IllegalArgumentException(
          "a budget's limit is 1 to %d, not %d".formatted(Micros.MOST, limit));
    }
  }

  /// Whether both limit the same thing, so that only one of them can hold.
  public boolean isAbout(Budget other) {
    return subject.equals(other.subject()) && isCountedAs(other);
  }

  /// Whether both count the same in the same period.
  boolean isCountedAs(Budget other) {
    return unit == other.unit() && period == other.period();
  }
}
