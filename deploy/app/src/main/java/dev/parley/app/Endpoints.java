package dev.parley.app;

import dev.parley.app.cli.StartException;
import dev.parley.app.settings.CompletionsSettings;
import dev.parley.app.settings.NamedEndpoint;
import dev.parley.core.completion.Calibrations;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.openai.failover.FailoverClient;
import dev.parley.core.openai.failover.Route;
import dev.parley.core.openai.failover.RouteListener;
import dev.parley.core.openai.failover.RoutePlace;
import dev.parley.core.settings.Secret;
import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The configured endpoints, asked as one; where none is configured, the embedded one.
///
/// @param each the client of each, in order of preference
/// @param client asks them as one
record Endpoints(
    Optional<CompletionsEndpoint> embedded,
    List<Named> each,
    FailoverClient client)
    implements AutoCloseable {

  /// The demo model costs nothing.
  private static final int DEMO_IN_FLIGHT = 10_000;

  /// One endpoint: its own client, and the way to it among the others.
  record Named(OpenAiClient client, Route route) {
    String name() {
      return route.name();
    }
  }

  /// Opens them, and nobody listens.
  static Endpoints open(CompletionsSettings settings, InstantSource clock) {
    return open(settings, clock, RouteListener.NONE, Calibrations.unkept(clock));
  }

  /// Opens them; a configured endpoint is not asked for anything yet.
  static Endpoints open(
      CompletionsSettings settings, InstantSource clock, RouteListener listener,
      Calibrations calibrations) {
    Optional<CompletionsEndpoint> embedded =
        settings.isEmbedded() ? Optional.of(embedded(settings)) : Optional.empty();
    List<Named> each = embedded.map(endpoint -> List.of(demo(endpoint.baseUrl(), settings, clock)))
        .orElseGet(() -> settings.endpoints().stream()
            .map(one -> named(one, settings.model(), clock))
            .toList());
    FailoverClient client = new FailoverClient(
        each.stream().map(Named::route).toList(),
        new RoutePlace(clock, RandomGenerator.getDefault(), listener, calibrations));
    return new Endpoints(embedded, each, client);
  }

  private static Named demo(URI url, CompletionsSettings settings, InstantSource clock) {
    EndpointSettings endpoint = new EndpointSettings(
        "demo", url, Secret.NONE, settings.model(), settings.timeouts());
    OpenAiClient client = new OpenAiClient(endpoint, clock);
    return new Named(client, new Route("demo", client, Set.of(), DEMO_IN_FLIGHT));
  }

  private static Named named(
      NamedEndpoint one, Optional<String> model, InstantSource clock) {
    Optional<String> standard = model
        .filter(name -> one.models().isEmpty() || one.models().contains(name))
        .or(() -> one.models().stream().findFirst());
    EndpointSettings endpoint = new EndpointSettings(
        one.name(), one.baseUrl(), one.apiKey(), standard, one.timeouts(), one.extras());
    OpenAiClient client = new OpenAiClient(endpoint, clock);
    return new Named(client, new Route(one.name(), client, Set.copyOf(one.models()),
        one.mostInFlight(), one.contextWindow()));
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
    each.forEach(one -> one.client().close());
    embedded.ifPresent(CompletionsEndpoint::close);
  }
}
