package dev.parley.core.openai;

import static dev.parley.core.openai.Calls.PATH;
import static dev.parley.core.openai.Calls.PATIENT;
import static dev.parley.core.openai.Calls.ask;
import static dev.parley.core.openai.Calls.client;
import static dev.parley.core.openai.Chunks.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.Unauthorized;
import dev.parley.core.completion.CompletionFailure.Unreachable;
import dev.parley.core.testing.RawHttpServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ModelsTest {
  private static final String MODELS = "/v1/models";

  private final RawHttpServer server = RawHttpServer.start();
  private final OpenAiClient client = client(server, PATIENT, Optional.empty());

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void asksTheFirstListedModelAndForTheListOnce() {
    server.on(PATH, exchange -> exchange.stream().send(STOP));
    server.on(MODELS, exchange -> exchange.answer(200, "application/json",
        "{\"object\":\"list\",\"data\":[{\"id\":\"small\"},{\"id\":\"large\"}]}"));
    var _ = ask(client);
    var _ = ask(client);
    assertThat(server.requests()).extracting(request -> request.path())
        .containsExactly(MODELS, PATH, PATH);
    assertThat(server.requests().getLast().body()).startsWith("{\"model\":\"small\"");
  }

  @Test
  void asksGptFourWhereNothingIsListed() {
    server.on(PATH, exchange -> exchange.stream().send(STOP));
    var _ = ask(client);
    assertThat(server.requests().getLast().body()).startsWith("{\"model\":\"gpt-4\"");
  }

  @Test
  void checksThatTheEndpointAnswers() {
    server.on(MODELS,
        exchange -> exchange.answer(200, "application/json", "{\"data\":[{\"id\":\"a\"}]}"));
    assertThat(client.check()).isEqualTo(new EndpointCheck.Listed(List.of("a")));
    server.on(MODELS, exchange -> exchange.answer(404, "text/plain", "404 page not found"));
    assertThat(client.check()).isInstanceOf(EndpointCheck.Unlisted.class);
    server.on(MODELS, exchange -> exchange.answer(401, "application/json", "{\"error\":\"no\"}"));
    assertThat(client.check())
        .isEqualTo(new EndpointCheck.Failed(new Unauthorized("HTTP 401: no")));
    server.on(MODELS, exchange -> exchange.answer(200, "text/html", "<title>Sign in</title>"));
    assertThat(client.check()).isInstanceOfSatisfying(EndpointCheck.Failed.class,
        failed -> assertThat(failed.failure()).isInstanceOf(Malformed.class));
    server.close();
    assertThat(client.check()).isInstanceOfSatisfying(EndpointCheck.Failed.class,
        failed -> assertThat(failed.failure()).isInstanceOf(Unreachable.class));
  }
}
