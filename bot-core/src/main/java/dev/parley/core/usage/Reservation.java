package dev.parley.core.usage;

import java.util.List;

/// Whether a turn may ask the model.
public sealed interface Reservation {

  /// It may; its estimate is held of every budget.
  ///
  /// @param warnings the budgets of which this turn passed the first or second threshold
  record Granted(List<BudgetWarning> warnings) implements Reservation {

    /// Without a warning.
    public static final Granted SILENT = new Granted(List.of());

    public Granted {
      warnings = List.copyOf(warnings);
    }
  }

  /// It may not: nothing is held.
  ///
  /// @param standing of the spent budget that begins anew last: before that, asking again is in vain
  record Refused(Standing standing) implements Reservation {}
}
