package dev.parley.core.openai;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionRequest;
import java.time.InstantSource;

/// Asks one OpenAI-compatible endpoint over HTTP. Safe for any number of threads; each call reads on its
/// caller's (virtual) thread. A question is sent once.
public final class OpenAiClient implements CompletionClient, AutoCloseable {
  private final Endpoint endpoint;
  private final Models models;

  /// A client that reads the dates in `Retry-After` against `clock`.
  public OpenAiClient(EndpointSettings settings, InstantSource clock) {
    this.endpoint = new Endpoint(settings, clock);
    this.models = new Models(endpoint);
  }

  @Override
  public CompletionCall call(CompletionRequest request) {
    return new OpenAiCall(endpoint, models, request);
  }

  /// Reaches the endpoint by asking for its models; blocks until it answers or a time-out passes.
  public EndpointCheck check() {
    var watch = endpoint.watch();
    endpoint.sweeper().add(watch);
    try {
      watch.sent();
      return models.check(watch);
    } finally {
      endpoint.sweeper().remove(watch);
    }
  }

  /// Ends every call under way as cancelled, and the connections.
  @Override
  public void close() {
    endpoint.close();
  }
}
