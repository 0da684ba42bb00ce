package dev.parley.app;

import dev.parley.app.cli.StartException;
import dev.parley.app.settings.CompletionsSettings;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/// The client of the configured endpoint; where none is configured, the embedded one stands behind it.
record Endpoint(Optional<CompletionsEndpoint> embedded, OpenAiClient client)
    implements AutoCloseable {

  /// Opens it; a configured endpoint is not asked for anything yet.
  static Endpoint open(CompletionsSettings settings, InstantSource clock) {
    Optional<CompletionsEndpoint> embedded =
        settings.isEmbedded() ? Optional.of(embedded(settings)) : Optional.empty();
    URI url = settings.baseUrl().or(() -> embedded.map(CompletionsEndpoint::baseUrl)).orElseThrow();
    EndpointSettings endpoint = new EndpointSettings(
        embedded.isPresent() ? "demo" : "completions",
        url,
        settings.apiKey(),
        settings.model(),
        settings.timeouts());
    return new Endpoint(embedded, new OpenAiClient(endpoint, clock));
  }

  private static CompletionsEndpoint embedded(CompletionsSettings settings) {
    try {
      return CompletionsEndpoint.open(
          EndpointOptions.local().withTokensPerSecond(settings.demoTokensPerSecond()));
    } catch (IOException e) {
      throw new StartException(
          "The embedded completions endpoint found no free port: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    client.close();
    embedded.ifPresent(CompletionsEndpoint::close);
  }
}
