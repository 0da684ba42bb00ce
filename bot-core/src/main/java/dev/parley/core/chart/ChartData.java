package dev.parley.core.chart;

import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.UsageChart.Parts;
import dev.parley.core.usage.UsageChart.View;
import dev.parley.core.usage.UsageCounts;
import dev.parley.core.usage.UsageReport;
import dev.parley.core.usage.UsageRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a picture shows, as numbers: a column for each day (each seven days where they are many), and in it the largest
/// parts, the last of them what the others are together. Pure.
///
/// @param columns the first day of each column
/// @param parts the largest first; empty where nothing was spent
record ChartData(List<LocalDate> columns, List<Part> parts) {
  /// More days are shown by sevens.
  static final int MOST_DAYS = 45;

  /// As many parts have a colour of their own; more are one together.
  static final int MOST_PARTS = 7;

  /// One part of the columns.
  ///
  /// @param id as the platform knows it; empty where it has none
  /// @param name as people know it; the id where it has none
  /// @param isOthers whether it is what the small ones are together
  /// @param values for each column, in tokens, requests or [dev.parley.core.usage.Micros]
  record Part(String id, String name, boolean isOthers, List<Long> values) {
    Part {
      values = List.copyOf(values);
    }

    long sum() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  ChartData {
    columns = List.copyOf(columns);
    parts = List.copyOf(parts);
  }

  static ChartData of(UsageReport report, View view) {
    long days = ChronoUnit.DAYS.between(report.from(), report.to()) + 1;
    int step = days > MOST_DAYS ? 7 : 1;
    int size = (int) ((days + step - 1) / step);
    List<LocalDate> columns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      columns.add(report.from().plusDays((long) i * step));
    }
    Map<String, String> names = new HashMap<>();
    Map<String, long[]> sums = new HashMap<>();
    for (UsageRow row : report.rows()) {
      long column = ChronoUnit.DAYS.between(report.from(), row.day()) / step;
      if (column >= 0 && column < size) {
        String key = key(row, view.parts());
        names.put(key, name(row, view.parts()));
        sums.computeIfAbsent(key, _ -> new long[size])[(int) column] +=
            amount(row.counts(), view.unit());
      }
    }
    return new ChartData(columns, parts(sums, names, size));
  }

  /// The sum of the highest column.
  long highest() {
    return IntStream.range(0, columns.size())
        .mapToLong(i -> parts.stream().mapToLong(part -> part.values().get(i)).sum())
        .max().orElse(0);
  }

  private static List<Part> parts(Map<String, long[]> sums, Map<String, String> names, int size) {
    List<Part> all = sums.entrySet().stream()
        .map(entry -> new Part(
            entry.getKey(), names.getOrDefault(entry.getKey(), ""), false,
            Arrays.stream(entry.getValue()).boxed().toList()))
        .filter(part -> part.sum() > 0)
        .sorted(Comparator.comparingLong(Part::sum).reversed().thenComparing(Part::name))
        .toList();
    if (all.size() <= MOST_PARTS) {
      return all;
    }
    List<Part> shown = new ArrayList<>(all.subList(0, MOST_PARTS - 1));
    long[] others = new long[size];
    for (Part part : all.subList(MOST_PARTS - 1, all.size())) {
      for (int i = 0; i < size; i++) {
        others[i] += part.values().get(i);
      }
    }
    shown.add(new Part("", "", true, Arrays.stream(others).boxed().toList()));
    return shown;
  }

  private static String key(UsageRow row, Parts parts) {
    return parts == Parts.PERSON ? row.person().id() : name(row, parts);
  }

  private static String name(UsageRow row, Parts parts) {
    return switch (parts) {
      case PERSON -> row.person().name().isBlank() ? row.person().id() : row.person().name();
      case MODEL -> row.model();
      case CHANNEL -> row.channel();
    };
  }

  private static long amount(UsageCounts counts, BudgetUnit unit) {
    return switch (unit) {
      case TOKENS -> counts.tokens().total();
      case MONEY -> counts.money();
      case REQUESTS -> counts.turns();
    };
  }
}
