package dev.parley.endpoint;

import dev.parley.core.web.Handler;
import dev.parley.core.web.Route;
import dev.parley.core.web.WebServer;
import dev.parley.core.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/// The chat-completions endpoint of the specification, answered by the demo model; no network beyond its port.
public final class CompletionsEndpoint implements AutoCloseable {
  /// So much of the memory may be held by answers that wait for their clients.
  private static final int SHARE_OF_MEMORY = 4;
  private static final String EVERY_ADDRESS = "0.0.0.0";

  private final WebServer server;
  private final EndpointOptions options;
  private final HeldAnswers held;

  private CompletionsEndpoint(WebServer server, EndpointOptions options, HeldAnswers held) {
    this.server = server;
    this.options = options;
    this.held = held;
  }

  /// Opens it; it answers when this returns.
  ///
  /// @throws IOException where the address cannot be bound
  public static CompletionsEndpoint open(EndpointOptions options) throws IOException {
    BearerKey key = new BearerKey(options.key());
    Models models = new Models(options.clock().instant());
    Pace pace = new Pace(options.tokensPerSecond());
    HeldAnswers held = new HeldAnswers(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    List<Route> routes = List.of(
        new Route("POST", "/v1/chat/completions", RequestBody.LARGEST,
            api(key, new ChatCompletions(options.clock(), pace, held, new PromptCache()))),
        Route.of("GET", "/v1/models", api(key, request -> models.all())),
        Route.of("GET", "/v1/models/{id}",
            api(key, request -> models.one(request.variables().getOrDefault("id", "")))));
    WebSettings usual = WebSettings.of(options.host(), options.port());
    WebSettings settings = new WebSettings(usual.host(), usual.port(), options.slowestWrite(),
        usual.grace(), (status, message) -> ApiError.of(status, message).response());
    return new CompletionsEndpoint(WebServer.open(settings, routes), options, held);
  }

  private static Handler api(BearerKey key, Handler handler) {
    return request -> {
      try {
        key.check(request);
        return RequestId.added(handler.handle(request));
      } catch (ApiError e) {
        return RequestId.added(e.response());
      }
    };
  }

  /// Where a client finds it, with `/v1` at the end.
  public URI baseUrl() {
    String host = options.host().equals(EVERY_ADDRESS) ? "127.0.0.1" : options.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/v1");
  }

  /// How many streams, and large answers, are being sent.
  int sending() {
    return held.count();
  }

  /// Ends every stream and the server.
  @Override
  public void close() {
    server.close();
  }
}
