package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.endpoint.schema.Validation;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonAnswerTest extends EndpointTest {
  private static final String SCHEMA = """
      {"type":"object","additionalProperties":false,"required":["answer","steps","next"],
      "properties":{"answer":{"type":"string"},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},
      "next":{"anyOf":[{"$ref":"#"},{"type":"null"}]}},
      "$defs":{"step":{"type":"object","additionalProperties":false,"required":["number","kind"],
      "properties":{"number":{"type":"integer","minimum":1},"kind":{"enum":["think","act"]}}}}}""";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void theAnswerValidatesForEverySeed(int seed) throws IOException, InterruptedException {
    JsonNode schema = OpenEndpoint.JSON.readTree(SCHEMA);
    JsonNode answer =
        json(ask("hello", format(schema.toString(), true) + ",\"seed\":" + seed));
    Validation.assertValid(schema, answer, "seed " + seed);
    assertThat(answer.path("answer").asString()).contains("demo model");
  }

  @Test
  void aSchemaOutsideTheSubsetIsNamed() throws IOException, InterruptedException {
    String body = OpenEndpoint.body("hello", format(
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"(?=x)\"}}}",
        false));
    var answer = endpoint.post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(OpenEndpoint.JSON.readTree(answer.body()).path("error").path("param").asString())
        .isEqualTo("response_format.json_schema.schema.properties.a.pattern");
  }

  @Test
  void anyObjectNeedsTheWordJsonInTheMessages() throws IOException, InterruptedException {
    String format = ",\"response_format\":{\"type\":\"json_object\"}";
    JsonNode answer = json(ask("17 * 23, as JSON", format));
    assertThat(answer.isObject()).isTrue();
    assertThat(answer.path("answer").asString()).isNotBlank();
    assertThat(endpoint.post(OpenEndpoint.body("17 * 23", format)).body())
        .contains("\"param\":\"messages\"");
  }

  @Test
  void cutJsonSaysSo() throws IOException, InterruptedException {
    JsonNode answer = ask("hello", format(SCHEMA, true) + ",\"max_tokens\":2");
    assertThat(answer.path("choices").path(0).path("finish_reason").asString())
        .isEqualTo("length");
  }

  private JsonNode ask(String text, String fields) throws IOException, InterruptedException {
    return endpoint.ask(text, fields);
  }

  private static JsonNode json(JsonNode answer) {
    return OpenEndpoint.JSON.readTree(
        answer.path("choices").path(0).path("message").path("content").stringValue());
  }

  private static String format(String schema, boolean isStrict) {
    return ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\","
        + "\"strict\":" + isStrict + ",\"schema\":" + schema + "}}";
  }
}
