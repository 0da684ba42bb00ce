package dev.parley.app.settings;

import dev.parley.core.openai.EndpointExtras;
import dev.parley.core.openai.Timeouts;
import dev.parley.core.settings.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One of several completions endpoints.
///
/// @param name what the log and the health page call it
/// @param models the models it is asked for, the first where nobody chose one; empty means any
/// @param extras header lines and fields that go with every question
/// @param contextWindow how many tokens its models read, where that is known
/// @param mostInFlight how many questions it is asked at once
public record NamedEndpoint(
    String name,
    URI baseUrl,
    Secret apiKey,
    List<String> models,
    EndpointExtras extras,
    Optional<Integer> contextWindow,
    int mostInFlight,
    Timeouts timeouts) {
  public NamedEndpoint {
    models = List.copyOf(models);
  }
}
