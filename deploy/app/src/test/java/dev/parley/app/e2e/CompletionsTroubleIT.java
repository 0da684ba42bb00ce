package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.e2e.PlaygroundClient.Shown;
import dev.parley.core.testing.RawExchange;
import dev.parley.core.testing.RawHttpServer;
import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An endpoint that does everything wrong: each reply ends where people see it, with the text that came, a sentence and Retry,
/// and Retry answers in the same message once the endpoint is well.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionsTroubleIT {
  private static final String COMPLETIONS = "/v1/chat/completions";
  private static final String BEGUN = "Once upon a time there was a model that";
  private static final String SECRET = "sk-upstream-secret-4711";

  private final RawHttpServer endpoint = RawHttpServer.start();
  private final ParleyProcess parley =
      ParleyProcess.start(settings(endpoint.uri("/v1").toString()));
  private final PlaygroundClient client = parley.client();

  /// @param text what came before, and must stay
  /// @param sentence a part of what people are told
  record Trouble(
      String name,
      RawHttpServer.Script script,
      String text,
      String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  @AfterAll
  void end() {
    parley.close();
    endpoint.close();
  }

  Stream<Trouble> troubles() {
    return Stream.of(
        new Trouble("breaks the connection", RawExchange::reset, "", "cannot be reached"),
        new Trouble("is a gateway without a server",
            on -> on.answer(502, "text/html", html()), "", "down or overloaded"),
        new Trouble("answers HTML", on -> on.answer(200, "text/html", html()), "", "no answer"),
        new Trouble("wants another key", on -> on.answer(401, "application/json",
            "{\"error\":{\"message\":\"%s\"}}".formatted(SECRET)), "", "key"),
        new Trouble("stalls", RawExchange::awaitClose, "", "did not begin"),
        new Trouble("stalls after the head", on -> on.stream().awaitClose(), "", "Try again"),
        new Trouble("falls silent", on -> begin(on).awaitClose(), BEGUN, "fell silent"),
        new Trouble("dies in mid-stream", on -> seen(begin(on)).reset(), BEGUN,
            "before the answer was whole"),
        new Trouble("ends in mid-stream", CompletionsTroubleIT::begin, BEGUN,
            "before the answer was whole"),
        new Trouble("has an error inside the stream", on -> begin(on).send(
            "data: {\"error\":{\"message\":\"%s\",\"type\":\"server_error\"}}\n\n"
                .formatted(SECRET)),
            BEGUN, "down or overloaded"),
        new Trouble("breaks its JSON", on -> begin(on).send("data: {\"choices\":[{]\n\n"), BEGUN,
            "no answer"),
        new Trouble("sends nothing", RawExchange::stream, "", "Try again"),
        new Trouble("ends without a word", on -> end(on.stream()), "", "empty"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void aFailureIsSeenAndCanBeTriedAgain(Trouble trouble) {
    endpoint.on(COMPLETIONS, trouble.script());
    String thread = client.ask("hello");
    Shown failed = client.awaitReply(thread, 1);
    assertThat(failed.text()).startsWith(trouble.text()).contains("⚠️", trouble.sentence())
        .doesNotContain(SECRET, "<html");
    assertThat(failed.buttons()).containsExactly("retry");
    assertThat(parley.log()).doesNotContain(SECRET);

    endpoint.on(COMPLETIONS, CompletionsTroubleIT::answerWell);
    assertThat(client.press(failed.id(), "retry").status()).isEqualTo(200);
    List<Shown> replies = client.await(thread, some -> some.stream().allMatch(reply -> reply
        .isFinal() && !reply.text().contains("⚠️")));
    assertThat(replies).singleElement().satisfies(reply -> {
      assertThat(reply.id()).isEqualTo(failed.id());
      assertThat(reply.body()).isEqualTo("All is well again.");
      assertThat(reply.buttons()).doesNotContain("retry");
    });
  }

  @Test
  void anEndpointThatIsDownIsToldAndUsedWhenItIsUp() throws IOException {
    int port = ParleyProcess.freePort();
    try (ParleyProcess alone =
        ParleyProcess.start(settings("http://127.0.0.1:%d/v1".formatted(port)))) {
      PlaygroundClient there = alone.client();
      assertThat(there.awaitReadiness(503).body()).contains("completions", "Unreachable");
      String thread = there.ask("17 * 23");
      Shown failed = there.awaitReply(thread, 1);
      assertThat(failed.text()).contains("cannot be reached");
      try (CompletionsEndpoint _ =
          CompletionsEndpoint.open(EndpointOptions.local().at("127.0.0.1", port))) {
        there.awaitReadiness(200);
        there.press(failed.id(), "retry");
        assertThat(there.await(thread, replies -> replies.getLast().text().contains("391")))
            .hasSize(1);
      }
    }
  }

  @Test
  void anEndpointThatListsModelsAndFailsEveryQuestionIsNotReady() {
    try (RawHttpServer failing = RawHttpServer.start();
        ParleyProcess alone = ParleyProcess.start(settings(failing.uri("/v1").toString()))) {
      failing.on("/v1/models", on -> on.answer(200, "application/json",
          "{\"data\":[{\"id\":\"gpt-4\"}]}"));
      failing.on(COMPLETIONS, on -> on.answer(500, "application/json",
          "{\"error\":{\"message\":\"broken\",\"type\":\"invalid_request_error\"}}"));
      PlaygroundClient there = alone.client();
      there.awaitReadiness(200);
      String thread = there.ask("hello");
      Shown failed = there.awaitReply(thread, 1);
      assertThat(failed.text()).contains("down or overloaded");
      assertThat(there.awaitReadiness(503).body()).contains("gpt-4", "answered none of its last");
      failing.on(COMPLETIONS, CompletionsTroubleIT::answerWell);
      there.press(failed.id(), "retry");
      there.await(thread, replies -> replies.getLast().text().contains("well again"));
      there.awaitReadiness(200);
      assertThat(there.get("/metrics").body()).contains(
          "{endpoint=\"completions\",model=\"default\",outcome=\"unavailable\"} 3",
          "{endpoint=\"completions\",model=\"default\",outcome=\"answered\"} 1",
          "parley_completions_retries_total{endpoint=\"completions\"} 2.0",
          "parley_endpoint_able{endpoint=\"completions\"} 1.0", "jvm_memory_used_bytes")
          .doesNotContain("hello", "well again", SECRET);
    }
  }

  private static Map<String, String> settings(String url) {
    Map<String, String> settings = new HashMap<>(Map.of(
        "OPENAI_BASE_URL", url, "OPENAI_API_KEY", SECRET, "OPENAI_MODEL", "gpt-4"));
    settings.put("PARLEY_COMPLETIONS_TIMEOUTS_CONNECT", "1s");
    settings.put("PARLEY_COMPLETIONS_TIMEOUTS_HEADERS", "1s");
    settings.put("PARLEY_COMPLETIONS_TIMEOUTS_FIRST_CONTENT", "1500ms");
    settings.put("PARLEY_COMPLETIONS_TIMEOUTS_SILENCE", "1s");
    return settings;
  }

  private static RawExchange begin(RawExchange exchange) throws IOException {
    return exchange.stream().send(delta(BEGUN));
  }

  // A connection that is reset loses what the client has not read yet.
  private RawExchange seen(RawExchange begun) {
    await().until(() -> client.get("/playground/api/messages?channel=general").body()
        .contains(BEGUN));
    return begun;
  }

  private static void answerWell(RawExchange exchange) throws IOException {
    end(exchange.stream().send(delta("All is well ")).send(delta("again.")));
  }

  private static void end(RawExchange exchange) throws IOException {
    exchange.send("""
        data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: [DONE]

        """);
  }

  private static String delta(String text) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n".formatted(text);
  }

  private static String html() {
    return "<html><body>Bad gateway " + SECRET + "</body></html>";
  }
}
