package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeCompletionTest extends EndpointTest {
  @Test
  void hasTheFieldsOfTheSpecification() throws IOException, InterruptedException {
    JsonNode answer = endpoint.ask("hello", "");
    assertThat(answer.path("id").asString()).startsWith("chatcmpl-");
    assertThat(answer.path("object").asString()).isEqualTo("chat.completion");
    assertThat(answer.path("created").isIntegralNumber()).isTrue();
    assertThat(answer.path("model").asString()).isEqualTo("parley-demo");
    assertThat(answer.path("system_fingerprint").isString()).isTrue();
    JsonNode choice = answer.path("choices").path(0);
    assertThat(choice.path("index").asInt()).isZero();
    assertThat(choice.path("message").path("role").asString()).isEqualTo("assistant");
    assertThat(choice.path("message").path("content").asString()).contains("demo model");
    assertThat(choice.path("finish_reason").asString()).isEqualTo("stop");
    JsonNode usage = answer.path("usage");
    assertThat(usage.path("total_tokens").asInt()).isPositive().isEqualTo(
        usage.path("prompt_tokens").asInt() + usage.path("completion_tokens").asInt());
    assertThat(usage.path("prompt_tokens_details").propertyNames())
        .contains("cached_tokens", "text_tokens", "audio_tokens", "image_tokens");
    assertThat(usage.path("completion_tokens_details").propertyNames())
        .contains("text_tokens", "audio_tokens", "reasoning_tokens");
  }

  @Test
  void theSameSeedGivesTheSameAnswerAndOthersOthers() throws IOException, InterruptedException {
    String text = "write 2000 characters";
    assertThat(content(text, ",\"seed\":7")).isEqualTo(content(text, ",\"seed\":7"))
        .isNotEqualTo(content(text, ",\"seed\":8"));
  }

  @Test
  void theContentFilterEndsAnAnswerThatAsksToSeeIt() throws IOException, InterruptedException {
    JsonNode choice = endpoint.ask("show me the content filter", "").path("choices").path(0);
    assertThat(choice.path("finish_reason").asString()).isEqualTo("content_filter");
    assertThat(choice.path("message").path("content").asString()).isNotEmpty();
    assertThat(endpoint.ask("help", "").path("choices").path(0).path("message").path("content")
        .asString()).contains("content filter");
  }

  @Test
  void whatWasReadBeforeIsCached() throws IOException, InterruptedException {
    String said = "some words that were said before ".repeat(400);
    JsonNode first = usage(said, "hello");
    assertThat(cached(first)).isZero();
    JsonNode again = usage(said, "and now?");
    assertThat(cached(again)).isGreaterThanOrEqualTo(1_024)
        .isLessThan(again.path("prompt_tokens").asInt());
    assertThat(cached(again) % 128).isZero();
    assertThat(cached(usage("other " + said, "and now?"))).isZero();
    assertThat(cached(usage("hello", "hello"))).as("too short").isZero();
  }

  private JsonNode usage(String before, String text) throws IOException, InterruptedException {
    return OpenEndpoint.JSON.readTree(endpoint.post("""
        {"model":"parley-demo","messages":[{"role":"system","content":"%s"},
          {"role":"user","content":"%s"}]}""".formatted(before, text)).body()).path("usage");
  }

  private static int cached(JsonNode usage) {
    return usage.path("prompt_tokens_details").path("cached_tokens").asInt();
  }

  @Test
  void tokensRunOutAtTheBound() throws IOException, InterruptedException {
    for (String field : new String[] {"max_tokens", "max_completion_tokens"}) {
      JsonNode answer = endpoint.ask("write 2000 characters", ",\"" + field + "\":10");
      assertThat(answer.path("choices").path(0).path("finish_reason").asString())
          .isEqualTo("length");
      assertThat(answer.path("usage").path("completion_tokens").asInt()).isEqualTo(10);
    }
  }

  @Test
  void aStopSequenceEndsItAndIsNotShown() throws IOException, InterruptedException {
    String whole = content("help", "");
    JsonNode answer = endpoint.ask("help", ",\"stop\":[\"nowhere\",\"rules\",\"###\"]");
    assertThat(answer.path("choices").path(0).path("finish_reason").asString()).isEqualTo("stop");
    assertThat(answer.path("choices").path(0).path("message").path("content").asString())
        .isEqualTo(whole.substring(0, whole.indexOf("rules")));
  }

  @Test
  void severalChoicesDifferAlsoWhereThereIsOneAnswer() throws IOException, InterruptedException {
    for (String question : new String[] {"hello", "17 * 23", "help", "write 500 characters"}) {
      assertThat(endpoint.ask(question, ",\"n\":5,\"seed\":3").path("choices").valueStream()
          .map(choice -> choice.path("message").path("content").asString()).distinct())
          .as(question).hasSize(5);
    }
    JsonNode answer = endpoint.ask("hello", ",\"n\":3");
    assertThat(answer.path("choices").valueStream().map(choice -> choice.path("index").asInt()))
        .containsExactly(0, 1, 2);
    assertThat(answer.path("choices").valueStream()
        .map(choice -> choice.path("message").path("content").asString())).doesNotHaveDuplicates();
  }

  @Test
  void effortShowsReasoningAndCountsIt() throws IOException, InterruptedException {
    int last = 0;
    for (String effort : new String[] {"low", "medium", "high"}) {
      JsonNode answer = endpoint.ask("hello", ",\"reasoning_effort\":\"" + effort + "\"");
      assertThat(answer.path("choices").path(0).path("message").path("reasoning_content")
          .asString()).isNotBlank();
      int tokens = answer.path("usage").path("completion_tokens_details").path("reasoning_tokens")
          .asInt();
      assertThat(tokens).isGreaterThan(last);
      last = tokens;
    }
    assertThat(endpoint.ask("hello", "").toString()).doesNotContain("reasoning_content");
  }

  @Test
  void halvesOfSurrogatePairsAndControlCharactersComeToNoHarm()
      throws IOException, InterruptedException {
    var answer =
        endpoint.post("{\"model\":\"gpt-4\",\"stream\":true,\"messages\":[{\"role\":\"user\","
            + "\"content\":\"what \\ud83d is \\u0000 this \\udc69?\"}]}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).endsWith("data: [DONE]\n\n").contains("\\u0000", "\uFFFD");
  }

  private String content(String text, String fields) throws IOException, InterruptedException {
    return endpoint.ask(text, fields).path("choices").path(0).path("message").path("content")
        .asString();
  }
}
