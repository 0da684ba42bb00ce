package dev.parley.core.openai;

import dev.parley.core.completion.CompletionRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/// Builds the HTTP requests of one endpoint.
record Requests(EndpointSettings settings, ExtraBody extraBody) {

  /// How long the list of models is waited for at most: a person waits behind it.
  private static final Duration MODELS_TIMEOUT = Duration.ofSeconds(10);

  Requests(EndpointSettings settings) {
    this(settings, ExtraBody.of(settings.extras().body()));
  }

  HttpRequest completion(CompletionRequest request, String model) {
    return to("chat/completions", headers(request))
        .setHeader("Content-Type", "application/json")
        .setHeader("Accept", accepted(request))
        .POST(BodyPublishers.ofByteArray(RequestWriter.write(request, model,
            settings.extras().returnsReasoning(), extraBody)))
        .build();
  }

  HttpRequest models() {
    var limit = settings.timeouts().headers();
    return to("models", limit.compareTo(MODELS_TIMEOUT) < 0 ? limit : MODELS_TIMEOUT)
        .setHeader("Accept", "application/json")
        .GET()
        .build();
  }

  /// A whole answer sends its headers when it is written.
  private Duration headers(CompletionRequest request) {
    var limits = settings.timeouts();
    boolean later = !request.options().delivery().isStreamed()
        && limits.firstContent().compareTo(limits.headers()) > 0;
    return later ? limits.firstContent() : limits.headers();
  }

  private static String accepted(CompletionRequest request) {
    return request.options().delivery().isStreamed() ? "text/event-stream" : "application/json";
  }

  private HttpRequest.Builder to(String path, Duration headers) {
    var builder = HttpRequest.newBuilder(settings.resolve(path))
        .timeout(headers)
        .setHeader("User-Agent", "Parley");
    if (settings.apiKey().isSet()) {
      builder.setHeader("Authorization", "Bearer " + settings.apiKey().reveal());
    }
    settings.extras().headers().forEach((name, value) -> builder.setHeader(name, value.reveal()));
    return builder;
  }
}
