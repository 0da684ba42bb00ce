package dev.parley.core.openai;

import static dev.parley.core.openai.Calls.PATH;
import static dev.parley.core.openai.Calls.PATIENT;
import static dev.parley.core.openai.Chunks.STOP;
import static dev.parley.core.openai.Chunks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Delivery;
import dev.parley.core.completion.JsonText;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RawHttpServer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointExtrasTest {

  @Test
  void areSentBesideWhatWasChosenAndNeverInstead() {
    try (var server = RawHttpServer.start()) {
      server.on(PATH, exchange -> exchange.stream().send(text("a") + STOP));
      var extras = new EndpointExtras(
          Map.of("api-key", new Secret("abc"), "user-agent", new Secret("Mine")),
          new JsonText("{\"top_k\": 5, \"model\": \"other\", \"plugins\": [{\"id\": \"web\"}]}"),
          false);
      ask(server, extras);
      var request = server.requests().getFirst();
      assertThat(request.header("api-key")).contains("abc");
      assertThat(request.header("user-agent")).contains("Mine");
      assertThat(request.body()).startsWith("{\"model\":\"m\",")
          .endsWith(",\"top_k\":5,\"plugins\":[{\"id\":\"web\"}]}").doesNotContain("other");
    }
  }

  @Test
  void mergeIntoTheObjectsOfTheRequest() {
    var options = CompletionOptions.NONE.with(new Delivery(true, true));
    var request = new CompletionRequest(Optional.empty(),
        List.of(new ChatMessage.System(ChatMessage.ofText("s"))), options);
    var extra = ExtraBody.of(new JsonText("{\"stream_options\": {\"include_usage\": false,"
        + " \"deep\": {\"a\": 1}}, \"stream\": {}, \"model\": \"other\", \"top_k\": 5}"));
    assertThat(new String(RequestWriter.write(request, "m", false, extra), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"s\"}],\"stream\":true,\"stream_options\":"
                + "{\"include_usage\":true,\"deep\":{\"a\":1}},\"top_k\":5}");
  }

  @Test
  void keepAHeadersKeyOutOfTheLog() {
    try (var server = RawHttpServer.start()) {
      server.on(PATH, exchange -> exchange.answer(401, "text/plain", "no key-of-azure here",
          "x-request-id: req-17", "cf-ray: <script>"));
      var extras = new EndpointExtras(
          Map.of("api-key", new Secret("key-of-azure")), JsonText.EMPTY, false);
      assertThat(ask(server, extras).failure().detail())
          .isEqualTo("HTTP 401 [x-request-id req-17]: no … here");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "host", "a b", "", "ü", "a:"})
  void refuseAHeaderThatCannotBeSent(String name) {
    assertThatThrownBy(() -> of(name, "x")).hasMessageContaining("\"" + name + "\"");
  }

  @Test
  void refuseAValueThatWouldEndItsLineAndDoNotShowIt() {
    assertThatThrownBy(() -> of("x", "secret\r\ny: z")).hasMessageContaining("the header x")
        .hasMessageNotContaining("secret");
    assertThat(of("x", "secret").toString()).doesNotContain("secret");
  }

  private static EndpointExtras of(String name, String value) {
    return new EndpointExtras(Map.of(name, new Secret(value)), JsonText.EMPTY, false);
  }

  private static Recorded ask(RawHttpServer server, EndpointExtras extras) {
    var settings = new EndpointSettings(
        "test", server.uri(""), Secret.NONE, Optional.of("m"), PATIENT).with(extras);
    try (var client = new OpenAiClient(settings, InstantSource.system())) {
      return Calls.ask(client);
    }
  }
}
