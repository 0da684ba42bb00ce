package dev.parley.app.health;

import java.util.List;

/// What all checks found, in their order.
public record HealthReport(List<Entry> entries) {
  public HealthReport {
    entries = List.copyOf(entries);
  }

  /// One check and its finding.
  public record Entry(HealthCheck check, Finding finding) {}

  /// Whether every part can work.
  public boolean isReady() {
    return entries.stream().noneMatch(entry -> entry.finding() instanceof Finding.Failing);
  }
}
