package dev.parley.core.usage;

/// What became of a budget that somebody wrote.
public sealed interface BudgetReading {

  /// It is one.
  record Read(Budget budget) implements BudgetReading {}

  /// It is none.
  ///
  /// @param word the word that is wrong; the whole text where its [Reason#FORM] is
  record Refused(Reason reason, String word) implements BudgetReading {}

  /// Why a text is no budget.
  enum Reason {
    /// Not the five words of [BudgetText#FORM].
    FORM,
    /// The first word is no subject.
    SUBJECT,
    /// The second word is no number, or has parts smaller than there are.
    NUMBER,
    /// The number is 0, or more than [Micros#MOST] of the smallest part.
    RANGE,
    /// The third word is no unit.
    UNIT,
    /// The third word is a currency, but not the one in which prices are.
    CURRENCY,
    /// The last word is no period.
    PERIOD
  }
}
