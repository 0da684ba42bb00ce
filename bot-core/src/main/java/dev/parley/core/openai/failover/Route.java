package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionClient;
import java.util.Optional;
import java.util.Set;

/// One of several endpoints, as the operator listed it.
///
/// @param name what the log and the health page call it
/// @param models the models it is asked for; empty means any
/// @param mostInFlight how many questions it is asked at once, at least 1; more wait their turn
/// @param contextTokens how much its models read, where the operator knows it; else it is learned from a refusal
public record Route(
    String name,
    CompletionClient client,
    Set<String> models,
    int mostInFlight,
    Optional<Integer> contextTokens) {

  /// How many questions an endpoint is asked at once where nothing else is set.
  public static final int MOST_IN_FLIGHT = 64;

  /// @throws IllegalArgumentException where nothing could ever be asked
  public Route {
    models = Set.copyOf(models);
    if (mostInFlight < 1) {
      throw new IllegalArgumentException(
          "%s is asked %d questions at once; at least 1 is needed".formatted(name, mostInFlight));
    }
  }

  /// A route to models whose context is not known.
  ///
  /// @throws IllegalArgumentException where nothing could ever be asked
  public Route(String name, CompletionClient client, Set<String> models, int mostInFlight) {
    this(name, client, models, mostInFlight, Optional.empty());
  }

  boolean serves(String model) {
    return models.isEmpty() || model.isEmpty() || models.contains(model);
  }
}
