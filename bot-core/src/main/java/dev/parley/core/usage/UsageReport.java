package dev.parley.core.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a workspace spent, row by row.
///
/// @param from the first day that was asked for
/// @param to the last day that was asked for
/// @param rows oldest day first
/// @param isWhole whether these are all; where they were too many, the oldest days are missing
public record UsageReport(LocalDate from, LocalDate to, List<UsageRow> rows, boolean isWhole) {
  public UsageReport {
    rows = List.copyOf(rows);
  }

  /// The rows that `wanted` says yes to: one person's, one channel's.
  public UsageReport only(Predicate<UsageRow> wanted) {
    return new UsageReport(from, to, rows.stream().filter(wanted).toList(), isWhole);
  }

  /// Everything added up.
  public UsageCounts total() {
    return rows.stream().map(UsageRow::counts).reduce(UsageCounts.NONE, UsageCounts::plus);
  }

  /// Added up by what `key` says of a row, in the keys' order.
  public <K extends Comparable<K>> Map<K, UsageCounts> by(Function<UsageRow, K> key) {
    Map<K, UsageCounts> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(key.apply(row), row.counts(), UsageCounts::plus));
    return sums;
  }

  /// The models in it that cost nothing only because they have no price, by name.
  public List<String> unpriced(Prices prices) {
    return rows.stream().map(UsageRow::model)
        .filter(model -> !model.isEmpty() && !prices.isPriced(model))
        .distinct().sorted().toList();
  }
}
