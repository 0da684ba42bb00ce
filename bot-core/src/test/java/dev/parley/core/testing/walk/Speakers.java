package dev.parley.core.testing.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who is shown the same, and where.
final class Speakers {
  private final Map<Person, List<Spot>> spots = new LinkedHashMap<>();

  void add(Given given) {
    spots.computeIfAbsent(given.who(), _ -> new ArrayList<>()).add(given.where());
  }

  /// `ada, bob (thread)`; who is shown the same everywhere stands without a place.
  @Override
  public String toString() {
    return spots.entrySet().stream()
        .map(entry -> entry.getKey().id() + where(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String where(List<Spot> spots) {
    return spots.size() > 1 ? "" : " (" + spots.getFirst().word() + ")";
  }
}
