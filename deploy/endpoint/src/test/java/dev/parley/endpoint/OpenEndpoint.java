package dev.parley.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An endpoint for one test, and a client that knows nothing of it but HTTP.
record OpenEndpoint(CompletionsEndpoint endpoint, HttpClient client) implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.shared();

  /// At once, without a key.
  static OpenEndpoint atOnce() throws IOException {
    return of(EndpointOptions.local().withTokensPerSecond(0));
  }

  static OpenEndpoint of(EndpointOptions options) throws IOException {
    return new OpenEndpoint(CompletionsEndpoint.open(options),
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(endpoint.baseUrl() + path))
        .timeout(Duration.ofSeconds(20)).header("Content-Type", "application/json");
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return client.send(request("/chat/completions").POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  /// Posts one user message with more fields, and gives back the answer's JSON.
  JsonNode ask(String text, String fields) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(body(text, fields));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /// The chunks of a streamed answer, without the end mark, which it requires.
  List<JsonNode> stream(String text, String fields) throws IOException, InterruptedException {
    String answer = post(body(text, ",\"stream\":true" + fields)).body();
    if (!answer.endsWith("data: [DONE]\n\n")) {
      throw new AssertionError("no end: " + answer);
    }
    return answer.lines().filter(line -> line.startsWith("data: {"))
        .map(line -> JSON.readTree(line.substring("data: ".length()))).toList();
  }

  /// A request body; `fields` begin with a comma.
  static String body(String text, String fields) {
    return "{\"model\":\"parley-demo\",\"messages\":[{\"role\":\"user\",\"content\":"
        + JSON.writeValueAsString(text) + "}]" + fields + "}";
  }

  @Override
  public void close() {
    client.close();
    endpoint.close();
  }
}
