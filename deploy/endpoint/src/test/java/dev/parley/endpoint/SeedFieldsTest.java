package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every field of the specification: checked where it comes in, filled where it goes out.
class SeedFieldsTest extends EndpointTest {
  private static final String TOOLS =
      ",\"reasoning_effort\":\"low\",\"tools\":[{\"type\":\"function\","
          + "\"function\":{\"name\":\"get_weather\"}}]";
  private static final String RESULT = "{\"model\":\"gpt-4\",\"messages\":["
      + "{\"role\":\"user\",\"content\":\"the weather?\"},{\"role\":\"assistant\",\"tool_calls\":["
      + "{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"get_weather\",\"arguments\":\"\"}}]},"
      + "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"clear\"}]";

  @Test
  void everyFieldOfTheRequestIsListed() {
    assertThat(Seed.lines("request-fields.txt").stream()
        .map(line -> Seed.general(line.split(" \\| ", -1)[0])).distinct())
        .containsAll(Seed.paths(Seed.json("request.json")).keySet())
        .contains("messages[].role", "tool_choice", "reasoning_effort", "response_format.type");
  }

  static Stream<String> wrongValues() {
    return Seed.lines("request-fields.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void everyFieldOfTheRequestIsChecked(String line) throws IOException, InterruptedException {
    String path = line.split(" \\| ", -1)[0];
    JsonNode value = OpenEndpoint.JSON.readTree(line.split(" \\| ", -1)[1]);
    HttpResponse<String> answer = endpoint.post(Seed.requestWith(path, value).toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode error = OpenEndpoint.JSON.readTree(answer.body()).path("error");
    assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
    assertThat(error.path("param").asString()).isEqualTo(path);
    assertThat(error.path("message").asString()).contains("'" + path + "'").endsWith(".");
    assertThat(error.path("code").isString()).isTrue();
  }

  @Test
  void theLegalRequestHasEveryFieldAndIsAnswered() throws IOException, InterruptedException {
    JsonNode request = Seed.json("legal-request.json");
    assertThat(Seed.paths(request).keySet())
        .containsAll(Seed.paths(Seed.json("request.json")).keySet());
    HttpResponse<String> streamed = endpoint.post(request.toString());
    assertThat(streamed.statusCode()).as(streamed.body()).isEqualTo(200);
    assertThat(streamed.body()).endsWith("data: [DONE]\n\n");
    ObjectNode whole = ((ObjectNode) request).put("stream", false);
    whole.remove("stream_options");
    assertThat(endpoint.post(whole.toString()).statusCode()).isEqualTo(200);
  }

  @Test
  void everyFieldOfTheResponseIsFilled() throws IOException, InterruptedException {
    List<JsonNode> answers = List.of(endpoint.ask("the weather?", TOOLS),
        endpoint.ask("hello", ""), OpenEndpoint.JSON.readTree(endpoint.post(RESULT + "}").body()));
    assertFilled(answers.stream().map(Seed::paths).toList(), "message");
  }

  @Test
  void everyFieldOfTheResponseIsFilledInAStreamToo() throws IOException, InterruptedException {
    String usage = ",\"stream_options\":{\"include_usage\":true}";
    Stream<JsonNode> result = endpoint.post(RESULT + ",\"stream\":true}").body().lines()
        .filter(line -> line.startsWith("data: {"))
        .map(line -> OpenEndpoint.JSON.readTree(line.substring(6)));
    List<Map<String, JsonNode>> chunks = Stream.of(
        endpoint.stream("the weather?", TOOLS + usage).stream(),
        endpoint.stream("hello", "").stream(), result)
        .flatMap(each -> each).<Map<String, JsonNode>>map(Seed::paths).toList();
    assertFilled(chunks, "delta");
  }

  /// Asserts that each field is somewhere, and is of the specification's type.
  private static void assertFilled(List<? extends Map<String, JsonNode>> answers, String message) {
    Map<String, JsonNode> found = new TreeMap<>();
    answers.forEach(answer -> answer.forEach((path, value) -> {
      if (!value.isNull()) {
        found.putIfAbsent(path.replace("choices[]." + message, "choices[].message"), value);
      }
    }));
    Map<String, JsonNode> specified = Seed.paths(Seed.json("response.json"));
    assertThat(Seed.lines("response-fields.txt")).containsAll(specified.keySet());
    assertThat(found.keySet()).containsAll(Seed.lines("response-fields.txt"));
    specified.forEach((path, value) -> assertThat(found).hasEntrySatisfying(path,
        each -> assertThat(each.getNodeType()).as(path).isEqualTo(value.getNodeType())));
  }
}
