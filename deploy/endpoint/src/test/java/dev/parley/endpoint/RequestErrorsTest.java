package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RequestErrorsTest extends EndpointTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "temperature|2.1", "temperature|-0.1", "temperature|\"1\"", "top_p|1.5", "top_p|[]",
    "n|0", "n|17", "n|1.5", "n|99999999999999999999", "stream|1", "stop|5", "stop|[1]",
    "stop|[\"a\",\"b\",\"c\",\"d\",\"e\"]", "max_tokens|0", "max_tokens|-1", "max_tokens|1.5",
    "max_completion_tokens|\"many\"", "presence_penalty|3", "frequency_penalty|-2.5",
    "logit_bias|[]", "logit_bias|{\"5\":200}", "user|7", "tools|{}", "tools|[{}]",
    "tool_choice|\"auto\"", "response_format|\"text\"", "response_format|{\"type\":\"xml\"}",
    "response_format|{\"type\":\"json_schema\",\"json_schema\":{}}", "seed|1.5", "seed|\"a\"",
    "reasoning_effort|\"extreme\"", "reasoning_effort|3", "modalities|\"text\"",
    "modalities|[\"smell\"]", "audio|{\"voice\":\"ash\"}",
    "stream_options|{\"include_usage\":true}",
    "stream_options|{\"include_usage\":1}"})
  void aWrongFieldIs400AndNamed(String field, String value)
      throws IOException, InterruptedException {
    JsonNode error = refused(OpenEndpoint.body("hello", ",\"" + field + "\":" + value));
    assertThat(error.path("param").asString()).startsWith(field);
    assertThat(error.path("message").asString()).contains(field).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "messages|[]", "messages|\"hello\"", "messages[0]|[\"hello\"]", "messages[0].role|[{}]",
    "messages[0].role|[{\"role\":\"robot\",\"content\":\"x\"}]",
    "messages[0].content|[{\"role\":\"user\"}]",
    "messages[0].content|[{\"role\":\"user\",\"content\":null}]",
    "messages[0].content|[{\"role\":\"user\",\"content\":7}]",
    "messages[0].content|[{\"role\":\"user\",\"content\":[]}]",
    "messages[0].content[0].text|[{\"role\":\"user\",\"content\":[{\"type\":\"text\"}]}]",
    "messages[0].content[0].type|[{\"role\":\"user\",\"content\":[{\"type\":\"smell\"}]}]",
    "messages[0].name|[{\"role\":\"user\",\"content\":\"x\",\"name\":\"Ada L.\"}]",
    "messages[0].tool_call_id|[{\"role\":\"tool\",\"content\":\"x\"}]",
    "messages[0].content|[{\"role\":\"assistant\",\"tool_calls\":[]}]",
    "messages[0].tool_calls[0].function|"
        + "[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\"}]}]"})
  void aWrongMessageIs400AndNamed(String param, String messages)
      throws IOException, InterruptedException {
    JsonNode error = refused("{\"model\":\"gpt-4\",\"messages\":" + messages + "}");
    assertThat(error.path("param").asString()).isEqualTo(param);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"model\":\"gpt-4\"} {}", "\u0000", "{'a':1}"})
  void aBodyThatIsNoJsonObjectIs400(String body) throws IOException, InterruptedException {
    assertThat(refused(body).path("param").isNull()).isTrue();
  }

  @Test
  void aNestingWithoutEndIs400() throws IOException, InterruptedException {
    assertThat(refused("[".repeat(100_000)).path("message").asString()).contains("200 levels");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "tool_choice|,\"tool_choice\":\"auto\"",
    "parallel_tool_calls|,\"parallel_tool_calls\":false",
    "tool_choice.function.name|,\"tools\":[T1],\"tool_choice\":"
        + "{\"type\":\"function\",\"function\":{\"name\":\"other\"}}",
    "tools[1].function.name|,\"tools\":[T1,T1]",
    "tools[0].function.parameters.properties.a.pattern|,\"tools\":[{\"type\":\"function\","
        + "\"function\":{\"name\":\"a\",\"strict\":true,\"parameters\":{\"type\":\"object\","
        + "\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"(?=x)\"}},\"required\":[\"a\"],"
        + "\"additionalProperties\":false}}}]",
    "messages|,\"response_format\":{\"type\":\"json_object\"}",
    "response_format.json_schema|,\"response_format\":{\"type\":\"json_schema\"}",
    "stream_options|,\"stream_options\":{}",
    "audio|,\"modalities\":[\"audio\"]"})
  void whatDoesNotGoTogetherIsNamed(String param, String fields)
      throws IOException, InterruptedException {
    String tool = "{\"type\":\"function\",\"function\":{\"name\":\"a\"}}";
    JsonNode error = refused(OpenEndpoint.body("hello", fields.replace("T1", tool)));
    assertThat(error.path("param").asString()).isEqualTo(param);
    assertThat(error.path("message").asString()).contains(param);
  }

  @ParameterizedTest
  @CsvSource({"system", "developer", "tool", "assistant"})
  void onlyPeopleSendPictures(String role) throws IOException, InterruptedException {
    JsonNode error = refused("{\"model\":\"gpt-4\",\"messages\":[{\"role\":\"" + role
        + "\",\"content\":[{\"type\":\"image_url\",\"image_url\":\"https://example.com/a\"}]}]}");
    assertThat(error.path("param").asString()).isEqualTo("messages[0].content[0].type");
  }

  @Test
  void whatMustBeThereIsNamed() throws IOException, InterruptedException {
    assertThat(refused("{}").path("param").asString()).isEqualTo("model");
    assertThat(refused("{\"model\":\"gpt-4\"}").path("param").asString()).isEqualTo("messages");
  }

  @Test
  void nullMeansAbsent() throws IOException, InterruptedException {
    JsonNode answer = endpoint.ask("hello",
        ",\"temperature\":null,\"stop\":null,\"n\":null,\"max_tokens\":null,\"seed\":null,"
            + "\"stream\":null,\"stream_options\":null,\"tools\":null,\"reasoning_effort\":null");
    assertThat(answer.path("choices").size()).isEqualTo(1);
    assertThat(answer.path("choices").path(0).path("finish_reason").asString()).isEqualTo("stop");
  }

  @Test
  void anUnknownModelIs404() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        endpoint.post("{\"model\":\"nope\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"model_not_found\"", "\"param\":\"model\"");
  }

  @Test
  void whatIsNotJsonIs415() throws IOException, InterruptedException {
    HttpResponse<String> answer = endpoint.client().send(
        endpoint.request("/chat/completions").setHeader("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(OpenEndpoint.body("hello", ""))).build(),
        BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("\"error\":{\"message\"");
  }

  @Test
  void anotherPathOrMethodIsAnsweredInTheApisShape() throws IOException, InterruptedException {
    HttpResponse<String> path = endpoint.client().send(
        endpoint.request("/embeddings").build(), BodyHandlers.ofString());
    assertThat(path.statusCode()).isEqualTo(404);
    assertThat(path.body()).contains("\"type\":\"invalid_request_error\"");
    HttpResponse<String> method = endpoint.client().send(
        endpoint.request("/chat/completions").build(), BodyHandlers.ofString());
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void aBodyPastTheBoundIs413() throws IOException, InterruptedException {
    HttpResponse<String> answer = endpoint.post("x".repeat(17 * 1024 * 1024));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"type\":\"invalid_request_error\"");
  }

  private JsonNode refused(String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = endpoint.post(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode error = OpenEndpoint.JSON.readTree(answer.body()).path("error");
    assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
    return error;
  }
}
