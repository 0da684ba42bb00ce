package dev.parley.core.usage;

import java.time.Instant;

/// How a budget stands for the person or channel that was asked about.
///
/// @param used what was spent in this period, and what turns at work hold; tokens, [Micros] or requests. May be over the limit
/// @param resetsAt when the period ends, and everything is there again
public record Standing(Budget budget, long used, Instant resetsAt) {

  /// How much there is in a period.
  public long limit() {
    return budget.limit();
  }

  /// What is left, 0 or more.
  public long left() {
    return Math.max(0, limit() - used);
  }

  /// Whether the next turn is refused.
  public boolean isSpent() {
    return used >= limit();
  }

  /// Which part is used, in whole per cent, rounded down; over 100 where more was spent than allowed.
  public int percent() {
    return (int) Math.min(Integer.MAX_VALUE, (double) used * 100 / limit());
  }
}
