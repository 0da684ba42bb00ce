package dev.parley.core.bot;

import dev.parley.core.settings.Choices;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Prices;

/// What the operator laid down for everybody.
///
/// @param choices the settings that hold where nobody else chose
/// @param budgets those that hold where a workspace laid down none about the same
public record Operator(Choices choices, Budgets budgets, Prices prices) {

  /// Who chose so, and nothing about usage.
  public static Operator of(Choices choices) {
    return new Operator(choices, Budgets.NONE, Prices.NONE);
  }

  /// Nothing.
  public static final Operator NONE = new Operator(Choices.NONE, Budgets.NONE, Prices.NONE);
}
