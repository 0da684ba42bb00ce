package dev.parley.core.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names for the columns: `11-24`, for as many as there is room, evenly; the others have invisible ones of their own, because
/// columns are told apart by name.
final class DayNames {
  private static final int MOST = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  private DayNames() {}

  static List<String> of(List<LocalDate> columns) {
    int every = (columns.size() + MOST - 1) / MOST;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      names.add(i % every == 0 ? DAY.format(columns.get(i)) : " ".repeat(i));
    }
    return names;
  }
}
