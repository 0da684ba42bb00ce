package dev.parley.app.health;

import java.time.Duration;
import java.util.function.Supplier;

/// One part that must work. `look` runs on a virtual thread of its own and is not interrupted: it should bound its
/// own waits. What it throws counts as a failure, with the exception's message as its detail.
///
/// @param name one word, as `/readyz` shows it
/// @param remedy what a person does where it fails, as a sentence
/// @param holds how long a finding holds before it is looked again: a probe every second shall not be a request every
///     second to a server that counts them
public record HealthCheck(String name, String remedy, Supplier<Finding> look, Duration holds) {

  /// A check that looks each time it is asked.
  public HealthCheck(String name, String remedy, Supplier<Finding> look) {
    this(name, remedy, look, Duration.ZERO);
  }
}
