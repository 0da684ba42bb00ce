package dev.parley.core.usage;

/// The time after which a budget begins anew, by the calendar: a day ends at midnight, a week on Sunday, a month with its
/// last day, however long they are. [UsageCalendar] says when.
public enum BudgetPeriod {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH
}
