package dev.parley.app.settings;

import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Prices;
import dev.parley.core.usage.UsageCalendar;

/// What is spent, and how much of it is allowed.
///
/// @param calendar where periods begin
/// @param prices with their currency
/// @param budgets those that hold where a workspace set none about the same
public record UsageSettings(UsageCalendar calendar, Prices prices, Budgets budgets) {}
