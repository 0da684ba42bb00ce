package dev.parley.core.usage;

import dev.parley.core.settings.WorkspaceId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The book of what is spent, shared by every replica. A turn reserves before it asks the model, and settles when it knows
/// what that came to, or releases where the model was never asked.
///
/// Each step is whole, may be repeated, and counts once for its turn. What is reserved and neither settled nor released
/// (its process died) is free again after [#LONGEST_HOLD].
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface UsageLedger {

  /// How long a reservation holds: longer than the longest answer may take.
  Duration LONGEST_HOLD = Duration.ofMinutes(75);

  /// How long rows are kept, in days.
  int DAYS_KEPT = 400;

  /// The most rows of a report.
  int MOST_ROWS = 20_000;

  /// The most rows that one day keeps apart; what comes beyond is added up in one without names.
  int MOST_ROWS_A_DAY = 5_000;

  /// Holds the estimate of all the spender's budgets, or of none where one of them is spent.
  ///
  /// @param turn names this asking of the model within its conversation: the event that began it. Reserving it again gives
  ///     the same answer as long as it is held, and holds nothing twice
  Reservation reserve(String turn, Spender spender, Estimate estimate, Budgets budgets);

  /// Counts what a turn came to, in place of what it held. A second time for the same turn nothing happens, within a day.
  void settle(TurnUsage usage);

  /// Gives back what a turn holds that never reached the model; nothing happens where it holds nothing.
  void release(String turn, Spender spender);

  /// How budgets stand: those of each for this person or channel, those of one channel or person for that one.
  ///
  /// @param budgets at most [Budgets#MOST]; [Budgets#of] gives those that this spender must keep to
  /// @return in the order of `budgets`
  List<Standing> standing(Spender spender, List<Budget> budgets);

  /// What was spent from the first to the last day, both included; the newest [#MOST_ROWS] rows.
  ///
  /// @throws IllegalArgumentException where the last day lies before the first
  UsageReport report(WorkspaceId workspace, LocalDate from, LocalDate to);

  /// Turns a person's rows into totals without a name. What the person's budgets count stays until their periods end, at most
  /// a month: else whoever has themselves forgotten could spend anew.
  void forget(WorkspaceId workspace, String person);
}
