package dev.parley.app.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the checks, all at once and each with a bounded wait. Safe for any number of threads: a check that still runs is
/// not started again, so a part that hangs holds one thread and not one for each probe.
public final class Health {
  /// Long enough for two time-outs of Redis, short enough for a probe.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final List<SingleFlight> flights;
  private final Duration longestWait;

  /// Checks in the order in which they are shown.
  public Health(List<HealthCheck> checks) {
    this(checks, LONGEST_WAIT);
  }

  Health(List<HealthCheck> checks, Duration longestWait) {
    this.flights = checks.stream().map(SingleFlight::new).toList();
    this.longestWait = longestWait;
  }

  /// Runs every check and waits for what they find.
  ///
  /// @throws InterruptedException where the waiting thread is interrupted; the checks go on
  public HealthReport report() throws InterruptedException {
    flights.forEach(SingleFlight::start);
    long end = System.nanoTime() + longestWait.toNanos();
    var entries = new ArrayList<HealthReport.Entry>();
    for (SingleFlight flight : flights) {
      long left = Math.max(0, end - System.nanoTime());
      Finding finding = flight.await(left, TimeUnit.NANOSECONDS).orElseGet(
          () -> new Finding.Failing("no answer within " + longestWait.toMillis() + " ms"));
      entries.add(new HealthReport.Entry(flight.check(), flight.check().now().apply(finding)));
    }
    return new HealthReport(entries);
  }
}
