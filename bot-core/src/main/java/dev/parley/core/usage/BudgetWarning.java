package dev.parley.core.usage;

/// A budget is nearly spent. Told once for each threshold, period and person or channel: to the one whose turn passed it.
///
/// @param threshold in per cent: [#FIRST] or [#SECOND]
/// @param standing with this turn's estimate in it
public record BudgetWarning(int threshold, Standing standing) {
  /// The first threshold, in per cent.
  public static final int FIRST = 80;

  /// The second threshold, in per cent.
  public static final int SECOND = 95;
}
