package dev.parley.core.openai;

import dev.parley.core.completion.CompletionRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/// Builds the HTTP requests of one endpoint.
record Requests(EndpointSettings settings) {

  /// How long the list of models is waited for at most: a person waits behind it.
  private static final Duration MODELS_TIMEOUT = Duration.ofSeconds(10);

  HttpRequest completion(CompletionRequest request, String model) {
    return to("chat/completions", settings.timeouts().headers())
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(BodyPublishers.ofByteArray(RequestWriter.write(request, model)))
        .build();
  }

  HttpRequest models() {
    var limit = settings.timeouts().headers();
    return to("models", limit.compareTo(MODELS_TIMEOUT) < 0 ? limit : MODELS_TIMEOUT)
        .header("Accept", "application/json")
        .GET()
        .build();
  }

  private HttpRequest.Builder to(String path, Duration headers) {
    var builder = HttpRequest.newBuilder(settings.resolve(path))
        .timeout(headers)
        .header("User-Agent", "Parley");
    if (settings.apiKey().isSet()) {
      builder.header("Authorization", "Bearer " + settings.apiKey().reveal());
    }
    return builder;
  }
}
