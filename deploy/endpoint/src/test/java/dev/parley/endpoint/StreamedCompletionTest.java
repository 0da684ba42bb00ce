package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(20)
class StreamedCompletionTest {

  @Test
  void theChunksJoinedAreTheWholeAnswer() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.atOnce()) {
      String text = "write 12000 characters";
      List<JsonNode> chunks = endpoint.stream(text, ",\"reasoning_effort\":\"high\"");
      JsonNode message = endpoint.ask(text, ",\"reasoning_effort\":\"high\"")
          .path("choices").path(0).path("message");
      assertThat(joined(chunks, 0, "content")).isEqualTo(message.path("content").asString());
      assertThat(joined(chunks, 0, "reasoning_content"))
          .isEqualTo(message.path("reasoning_content").asString());
    }
  }

  @Test
  void beginsWithTheRoleAndEndsWithTheReason() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.atOnce()) {
      List<JsonNode> chunks = endpoint.stream("hello", "");
      assertThat(delta(chunks.getFirst()).path("role").asString()).isEqualTo("assistant");
      assertThat(chunks.getLast().path("choices").path(0).path("finish_reason").asString())
          .isEqualTo("stop");
      assertThat(delta(chunks.getLast()).isEmpty()).isTrue();
      assertThat(chunks).allSatisfy(chunk -> {
        assertThat(chunk.path("object").asString()).isEqualTo("chat.completion.chunk");
        assertThat(chunk.path("id")).isEqualTo(chunks.getFirst().path("id"));
        assertThat(chunk.has("usage")).isFalse();
      });
    }
  }

  @Test
  void usageComesLastWhereItWasAskedFor() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.atOnce()) {
      List<JsonNode> chunks =
          endpoint.stream("hello", ",\"stream_options\":{\"include_usage\":true}");
      assertThat(chunks.getLast().path("choices").isEmpty()).isTrue();
      assertThat(chunks.getLast().path("usage"))
          .isEqualTo(endpoint.ask("hello", "").path("usage"));
      assertThat(chunks.subList(0, chunks.size() - 1))
          .allMatch(chunk -> chunk.path("usage").isNull());
    }
  }

  @Test
  void choicesAreInterleavedAndEachEnds() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint = OpenEndpoint.atOnce()) {
      List<JsonNode> chunks = endpoint.stream("hello", ",\"n\":2,\"max_tokens\":5");
      for (int index = 0; index < 2; index++) {
        int at = index;
        assertThat(chunks.stream().map(chunk -> chunk.path("choices").path(0))
            .filter(choice -> choice.path("index").asInt() == at)
            .filter(choice -> choice.path("finish_reason").asString("").equals("length")))
            .hasSize(1);
        assertThat(joined(chunks, index, "content")).isNotBlank();
      }
    }
  }

  @Test
  void keepsThePaceItIsGiven() throws IOException, InterruptedException {
    try (OpenEndpoint endpoint =
        OpenEndpoint.of(EndpointOptions.local().withTokensPerSecond(100))) {
      long start = System.nanoTime();
      endpoint.stream("write 2000 characters", ",\"max_tokens\":50");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(450), Duration.ofSeconds(5));
    }
  }

  @Test
  void closingEndsAStreamAtOnce() throws IOException, InterruptedException {
    OpenEndpoint endpoint = OpenEndpoint.of(EndpointOptions.local().withTokensPerSecond(1));
    HttpResponse<InputStream> answer = endpoint.client().send(
        endpoint.request("/chat/completions").POST(BodyPublishers.ofString(
            OpenEndpoint.body("write 2000 characters", ",\"stream\":true"))).build(),
        BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      assertThat(in.read()).isEqualTo('d');
      long start = System.nanoTime();
      endpoint.endpoint().close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
    endpoint.client().shutdownNow();
  }

  private static JsonNode delta(JsonNode chunk) {
    return chunk.path("choices").path(0).path("delta");
  }

  private static String joined(List<JsonNode> chunks, int index, String field) {
    return chunks.stream().map(chunk -> chunk.path("choices").path(0))
        .filter(choice -> choice.path("index").asInt() == index)
        .map(choice -> choice.path("delta").path(field).asString(""))
        .collect(Collectors.joining());
  }
}
