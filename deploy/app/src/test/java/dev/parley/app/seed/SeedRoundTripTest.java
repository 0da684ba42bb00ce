package dev.parley.app.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.Accumulator;
import dev.parley.core.completion.Completion;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Delivery;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.JsonText;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Modality;
import dev.parley.core.completion.Output;
import dev.parley.core.completion.ResponseFormat;
import dev.parley.core.completion.Sampling;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.completion.ToolChoice;
import dev.parley.core.completion.ToolFunction;
import dev.parley.core.completion.Tools;
import dev.parley.core.completion.Voice;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ToolCall;
import dev.parley.core.openai.EndpointExtras;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.settings.ReasoningEffort;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RawHttpServer;
import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every field of the specification leaves the client, is taken by the endpoint, and comes back. The fields are listed
/// in `seed/request-fields.txt`; one that is missing on either side fails here.
class SeedRoundTripTest {
  private static final Author ADA = new Author("U1", "ada");
  private static final ToolFunction WEATHER = new ToolFunction("get_weather",
      Optional.of("The weather at a place."),
      Optional
          .of(new JsonText("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},"
              + "\"required\":[\"city\"]}")));
  private static final List<ChatMessage> EARLIER = List.of(
      new ChatMessage.System(ChatMessage.ofText("Be brief.")),
      new ChatMessage.Developer(ChatMessage.ofText("Be kind.")),
      new ChatMessage.User(ADA, "m1", ChatMessage.ofText("What is the weather in Taipei?")),
      new ChatMessage.Assistant(ChatMessage.ofText("I look it up."),
          Optional.of("There is a tool."),
          List.of(new ToolCall("call_1", "get_weather", "{\"city\":\"Taipei\"}"))),
      new ChatMessage.Tool("call_1", ChatMessage.ofText("{\"sky\":\"clear\"}")));
  private static final CompletionOptions EVERYTHING = CompletionOptions.NONE
      .with(new Sampling(Optional.of(1.0), Optional.of(1.0), Optional.of(0.0), Optional.of(0.0),
          Map.of(50256, -100.0), Optional.of(7L)))
      .with(new Limits(Optional.of(500), Optional.empty(), List.of("nowhere"), Optional.of(2)))
      .with(new Tools(List.of(WEATHER), Optional.of(new ToolChoice.Auto())))
      .with(ReasoningEffort.LOW)
      .withUser("somebody");

  @Test
  void everyFieldOfTheSpecificationIsSent() throws IOException {
    Set<String> sent = new TreeSet<>();
    try (RawHttpServer server = RawHttpServer.start()) {
      server.on("/v1/chat/completions", on -> on.answer(200, "application/json", "{}"));
      try (OpenAiClient client = client(server.uri("/v1"))) {
        for (CompletionRequest request : List.of(spoken(Delivery.STREAMED), withSchema())) {
          client.call(request).stream(_ -> {});
        }
      }
      server.requests().forEach(
          request -> paths(JsonMapper.shared().readTree(request.body()), "", sent));
    }
    assertThat(sent).containsAll(fields());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyFieldOfTheAnswerComesBack(boolean isStreamed) throws IOException {
    Delivery delivery = isStreamed ? Delivery.STREAMED : Delivery.WHOLE;
    Completion spoken = asked(spoken(delivery));
    assertThat(spoken.failure()).isEmpty();
    assertThat(spoken.origin().id()).startsWith("chatcmpl-");
    assertThat(spoken.origin().model()).isNotEmpty();
    assertThat(spoken.origin().systemFingerprint()).isNotEmpty();
    assertThat(spoken.origin().created()).isPositive();
    assertThat(spoken.choices()).extracting(Completion.Choice::index).containsExactly(0, 1);
    assertThat(spoken.choices()).allSatisfy(choice -> {
      assertThat(choice.finishReason()).contains(FinishReason.STOP);
      assertThat(choice.reasoning()).isNotEmpty();
      assertThat(choice.message().name()).isNotEmpty();
      assertThat(choice.message().toolCallId()).isEqualTo("call_1");
      Completion.Audio audio = choice.audio().orElseThrow();
      assertThat(audio.id()).isNotEmpty();
      assertThat(audio.data().size()).isPositive();
      assertThat(audio.transcript()).isNotEmpty();
      assertThat(audio.expiresAt()).isPresent();
    });
    TokenUsage usage = spoken.usage().orElseThrow();
    assertThat(usage.total()).isEqualTo(usage.prompt() + usage.completion());
    assertThat(usage.promptDetails().text()).isPositive();
    assertThat(usage.completionDetails().audio()).isPositive();
    assertThat(usage.completionDetails().reasoning()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void toolsAreCalledAndSchemasAreKept(boolean isStreamed) throws IOException {
    Delivery delivery = isStreamed ? Delivery.STREAMED : Delivery.WHOLE;
    Completion called = asked(new CompletionRequest(Optional.of("gpt-4"),
        List.of(user("Please call get_weather for Taipei.")),
        CompletionOptions.NONE.with(delivery).with(
            new Tools(List.of(WEATHER), Optional.of(new ToolChoice.Required())))));
    assertThat(called.choices().getFirst().toolCalls()).singleElement().satisfies(call -> {
      assertThat(call.id()).isNotEmpty();
      assertThat(call.name()).isEqualTo("get_weather");
      assertThat(JsonMapper.shared().readTree(call.arguments()).path("city").isString()).isTrue();
    });
    assertThat(called.choices().getFirst().finishReason()).contains(FinishReason.TOOL_CALLS);
    Completion formed = asked(withSchema());
    assertThat(JsonMapper.shared().readTree(formed.choices().getFirst().text())
        .path("answer").isString()).isTrue();
  }

  private static CompletionRequest spoken(Delivery delivery) {
    return new CompletionRequest(
        Optional.of("gpt-4"),
        EARLIER,
        EVERYTHING.with(delivery).with(new Output(Optional.empty(),
            List.of(Modality.TEXT, Modality.AUDIO),
            Optional.of(new Voice("alloy", delivery.isStreamed() ? "pcm16" : "wav")))));
  }

  private static CompletionRequest withSchema() {
    return new CompletionRequest(Optional.of("gpt-4"), List.of(user("hello")),
        CompletionOptions.NONE
            .with(new Limits(Optional.empty(), Optional.of(500), List.of(), Optional.empty()))
            .with(new Output(Optional.of(new ResponseFormat.JsonSchema("answer",
                new JsonText(
                    "{\"type\":\"object\",\"properties\":{\"answer\":{\"type\":\"string\"}},"
                        + "\"required\":[\"answer\"],\"additionalProperties\":false}"),
                Optional.of(true))), List.of(), Optional.empty())));
  }

  private static ChatMessage.User user(String text) {
    return new ChatMessage.User(ADA, "m9", ChatMessage.ofText(text));
  }

  private static Completion asked(CompletionRequest request) throws IOException {
    Accumulator answer = new Accumulator();
    try (CompletionsEndpoint endpoint =
        CompletionsEndpoint.open(EndpointOptions.local().withTokensPerSecond(0));
        OpenAiClient client = client(endpoint.baseUrl())) {
      client.call(request).stream(answer);
    }
    Completion completion = answer.completion();
    assertThat(completion.failure()).isEmpty();
    return completion;
  }

  private static OpenAiClient client(URI baseUrl) {
    return new OpenAiClient(
        EndpointSettings.of("test", baseUrl, Secret.NONE, Optional.empty())
            .with(new EndpointExtras(Map.of(), JsonText.EMPTY, true)),
        InstantSource.system());
  }

  private static List<String> fields() throws IOException {
    try (InputStream in = Objects.requireNonNull(
        SeedRoundTripTest.class.getResourceAsStream("/seed/request-fields.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void paths(JsonNode node, String path, Set<String> found) {
    node.properties().forEach(field -> {
      String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      found.add(inner);
      paths(field.getValue(), inner, found);
    });
    if (node.isArray()) {
      node.forEach(element -> paths(element, path + "[]", found));
    }
  }
}
