package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionFailure;
import java.time.Duration;
import java.util.Optional;

/// What happened on a question's way, for whoever counts. It holds nothing of what was said.
public sealed interface RouteEvent {

  /// The endpoint it is about, as the settings name it.
  String endpoint();

  /// A request was sent and is over.
  ///
  /// @param model as the question names it; empty is the endpoint's own choice
  /// @param failure empty where it was answered
  /// @param untilFirst how long until the first piece came, where one did
  /// @param whole how long it took altogether
  record Asked(
      String endpoint,
      String model,
      Optional<CompletionFailure> failure,
      Optional<Duration> untilFirst,
      Duration whole)
      implements RouteEvent {}

  /// The endpoint is asked the same again.
  record Retried(String endpoint) implements RouteEvent {}

  /// The endpoint is asked again in other words, as it wanted.
  record Repaired(String endpoint) implements RouteEvent {}

  /// The next endpoint is asked instead.
  record PassedOn(String endpoint) implements RouteEvent {}

  /// Nothing was sent: the endpoint rests, is full, or said to come later.
  record Spared(String endpoint) implements RouteEvent {}
}
