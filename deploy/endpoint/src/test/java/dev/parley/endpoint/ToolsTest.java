package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.endpoint.schema.Validation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ToolsTest extends EndpointTest {
  private static final String CITY = """
      {"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer"},
      "unit":{"enum":["celsius","fahrenheit"]}},"required":["city","days","unit"],
      "additionalProperties":false}""";
  private static final String TOOLS = """
      ,"tools":[{"type":"function","function":{"name":"get_weather","strict":true,"parameters":%s}},
      {"type":"function","function":{"name":"sendMail","parameters":{"type":"object",
      "properties":{"to":{"type":"string","pattern":".+@.+"}}}}},
      {"type":"function","function":{"name":"now"}}]""".formatted(CITY);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "What is the weather in New York?|get_weather", "please call sendmail|sendMail",
    "Send mail to Ada|sendMail", "What time is it now, and the weather?|now",
    "use get_weather and sendmail|get_weather,sendMail", "How do whales sleep?|''",
    "whether or not|''"})
  void callsWhatTheQuestionNames(String question, String tools)
      throws IOException, InterruptedException {
    assertThat(names(endpoint.ask(question, TOOLS))).isEqualTo(tools);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "hello|\"required\"|get_weather", "send mail|\"required\"|sendMail",
    "the weather|\"none\"|''", "hello|\"auto\"|''",
    "the weather|{\"type\":\"function\",\"function\":{\"name\":\"now\"}}|now"})
  void obeysTheChoice(String question, String choice, String tools)
      throws IOException, InterruptedException {
    assertThat(names(endpoint.ask(question, TOOLS + ",\"tool_choice\":" + choice)))
        .isEqualTo(tools);
  }

  @Test
  void oneAtATimeWhereParallelCallsAreNotWanted() throws IOException, InterruptedException {
    assertThat(names(endpoint.ask("use get_weather and sendmail",
        TOOLS + ",\"parallel_tool_calls\":false"))).isEqualTo("get_weather");
  }

  @Test
  void theArgumentsComeFromTheQuestionAndFitTheSchema() throws IOException, InterruptedException {
    JsonNode answer = endpoint.ask("The weather in New York for 3 days in fahrenheit?", TOOLS);
    JsonNode arguments = OpenEndpoint.JSON.readTree(
        call(answer, 0).path("function").path("arguments").stringValue());
    Validation.assertValid(OpenEndpoint.JSON.readTree(CITY), arguments, "tools");
    assertThat(arguments.toString())
        .isEqualTo("{\"city\":\"New York\",\"days\":3,\"unit\":\"fahrenheit\"}");
    assertThat(choice(answer).path("finish_reason").asString()).isEqualTo("tool_calls");
    assertThat(choice(answer).path("message").path("content").isNull()).isTrue();
    assertThat(answer.path("usage").path("completion_tokens").asInt()).isPositive();
  }

  @Test
  void fragmentsOfAStreamJoinToTheSameCalls() throws IOException, InterruptedException {
    String question = "use get_weather and sendmail";
    JsonNode whole = endpoint.ask(question, TOOLS);
    List<JsonNode> fragments = endpoint.stream(question, TOOLS).stream()
        .flatMap(chunk -> chunk.path("choices").path(0).path("delta").path("tool_calls")
            .valueStream())
        .toList();
    for (int index = 0; index < 2; index++) {
      int at = index;
      List<JsonNode> own =
          fragments.stream().filter(each -> each.path("index").asInt() == at).toList();
      assertThat(own.getFirst().path("id")).isEqualTo(call(whole, index).path("id"));
      assertThat(own.getFirst().path("function").path("name"))
          .isEqualTo(call(whole, index).path("function").path("name"));
      assertThat(own.stream().skip(1)).noneMatch(each -> each.has("id"));
      assertThat(String.join("", own.stream()
          .map(each -> each.path("function").path("arguments").asString()).toList()))
          .isEqualTo(call(whole, index).path("function").path("arguments").asString());
    }
  }

  @Test
  void theResultIsUsedAndNotAskedForAgain() throws IOException, InterruptedException {
    String body = OpenEndpoint.body("the weather?", TOOLS).replace("}],\"tools\"",
        """
        },{"role":"assistant","content":null,"tool_calls":[
        {"id":"a","type":"function","function":{"name":"get_weather","arguments":"{}"}},
        {"id":"b","type":"function","function":{"name":"now","arguments":"{}"}}]},
        {"role":"tool","tool_call_id":"b","content":"half past nine"},
        {"role":"tool","tool_call_id":"a","content":"{\\"sky\\":\\"clear\\",\\"degrees\\":21}"}],"tools\"""");
    JsonNode message =
        choice(OpenEndpoint.JSON.readTree(endpoint.post(body).body())).path("message");
    assertThat(message.path("content").asString())
        .contains("`now` says", "> half past nine", "`get_weather` says", "- sky: **clear**",
            "- degrees: **21**");
    assertThat(message.path("tool_call_id").asString()).isEqualTo("a");
    assertThat(message.has("tool_calls")).isFalse();
  }

  @Test
  void whereTokensRunOutTheArgumentsAreCut() throws IOException, InterruptedException {
    JsonNode answer = endpoint.ask("the weather in Taipei", TOOLS + ",\"max_tokens\":2");
    assertThat(choice(answer).path("finish_reason").asString()).isEqualTo("length");
    assertThat(answer.path("usage").path("completion_tokens").asInt()).isEqualTo(2);
  }

  private static JsonNode choice(JsonNode answer) {
    return answer.path("choices").path(0);
  }

  private static JsonNode call(JsonNode answer, int index) {
    return choice(answer).path("message").path("tool_calls").path(index);
  }

  private static String names(JsonNode answer) {
    return String.join(",", choice(answer).path("message").path("tool_calls").valueStream()
        .map(call -> call.path("function").path("name").asString()).toList());
  }
}
