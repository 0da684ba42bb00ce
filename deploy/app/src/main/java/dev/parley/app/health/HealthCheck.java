package dev.parley.app.health;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One part that must work. `look` runs on a virtual thread of its own and is not interrupted: it should bound its
/// own waits. What it throws counts as a failure, with the exception's message as its detail.
///
/// @param name one word, as `/readyz` shows it
/// @param remedy what a person does where it fails, as a sentence
/// @param holds how long a finding holds before it is looked again: a probe every second shall not be a request every
///     second to a server that counts them
/// @param now what is known at once and costs nothing changes the finding each time it is told
public record HealthCheck(
    String name,
    String remedy,
    Supplier<Finding> look,
    Duration holds,
    UnaryOperator<Finding> now) {

  /// Less than [Health] waits for the whole.
  private static final Duration LONGEST_PART = Duration.ofSeconds(4);

  /// A check that looks each time it is asked.
  public HealthCheck(String name, String remedy, Supplier<Finding> look) {
    this(name, remedy, look, Duration.ZERO, UnaryOperator.identity());
  }

  /// Several parts of which one is enough. It works where all do; where only some do, somebody should know.
  public static HealthCheck anyOf(String name, String remedy, List<HealthCheck> parts) {
    Health health = new Health(parts, LONGEST_PART);
    return new HealthCheck(name, remedy, () -> together(health));
  }

  private static Finding together(Health health) {
    List<HealthReport.Entry> entries = parts(health);
    String detail = entries.stream()
        .map(entry -> entry.check().name() + ": " + entry.finding().detail())
        .collect(Collectors.joining("; "));
    if (entries.stream().allMatch(entry -> entry.finding() instanceof Finding.Failing)) {
      return new Finding.Failing(detail);
    }
    return entries.stream().allMatch(entry -> entry.finding() instanceof Finding.Well)
        ? new Finding.Well(detail)
        : new Finding.Doubtful(detail);
  }

  private static List<HealthReport.Entry> parts(Health health) {
    try {
      return health.report().entries();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
