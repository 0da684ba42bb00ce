package dev.parley.app.settings;

import dev.parley.core.openai.Timeouts;
import dev.parley.core.settings.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One of several completions endpoints.
///
/// @param name what the log and the health page call it
/// @param models the models it is asked for, the first where nobody chose one; empty means any
/// @param headers header lines for every question
/// @param extraBody a JSON object whose fields go with every question
/// @param mostInFlight how many questions it is asked at once
public record NamedEndpoint(
    String name,
    URI baseUrl,
    Secret apiKey,
    List<String> models,
    List<Secret> headers,
    Optional<String> extraBody,
    int mostInFlight,
    Timeouts timeouts) {
  public NamedEndpoint {
    models = List.copyOf(models);
    headers = List.copyOf(headers);
  }
}
