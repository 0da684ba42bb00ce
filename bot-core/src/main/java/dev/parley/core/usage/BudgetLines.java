package dev.parley.core.usage;

import java.util.stream.Collectors;

/// A workspace's budgets as they are stored: one a line. A line that a later release wrote, or that is in another currency,
/// holds for nothing.
public final class BudgetLines {
  private BudgetLines() {}

  /// The budgets in `text`, at most [Budgets#MOST] of them.
  public static Budgets read(String text, String currency) {
    BudgetText reader = new BudgetText(currency);
    Budgets budgets = Budgets.NONE;
    for (String line : text.lines().toList()) {
      if (reader.read(line) instanceof BudgetReading.Read(Budget budget)
          && budgets.all().size() < Budgets.MOST) {
        budgets = budgets.with(budget);
      }
    }
    return budgets;
  }

  /// The text that reads back.
  public static String written(Budgets budgets, String currency) {
    BudgetText writer = new BudgetText(currency);
    return budgets.all().stream().map(writer::written).collect(Collectors.joining("\n"));
  }
}
