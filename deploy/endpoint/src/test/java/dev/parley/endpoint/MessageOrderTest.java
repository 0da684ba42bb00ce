package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages are written here as `user`, `calls:1,2` for an assistant that calls tools, `tool:1` for an answer.
class MessageOrderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "messages[0].tool_call_id|tool:1", "messages[0].tool_calls|calls:1",
    "messages[0].tool_calls|calls:1 user", "messages[0].tool_calls|calls:1,2 tool:1 user",
    "messages[0].tool_calls|calls:1 calls:2 tool:2",
    "messages[2].tool_call_id|calls:1 tool:1 tool:1",
    "messages[2].tool_call_id|calls:1 tool:1 tool:2", "messages[0].tool_calls[1].id|calls:1,1",
    "messages[3].tool_call_id|calls:1 tool:1 user tool:1"})
  void everyCallIsAnsweredRightAfterItAndOnce(String param, String messages) {
    assertThatExceptionOfType(ApiError.class).isThrownBy(() -> read(messages))
        .satisfies(error -> assertThat(error.param()).contains(param));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user calls:1 tool:1", "calls:1,2 tool:2 tool:1 user",
    "calls:1 tool:1 calls:1 tool:1 user", "user user"})
  void orderedMessagesPass(String messages) {
    assertThat(read(messages).messages()).isNotEmpty();
  }

  private static ChatRequest read(String messages) {
    String list = Stream.of(messages.split(" ", -1)).map(MessageOrderTest::message)
        .collect(Collectors.joining(","));
    return RequestBody.read(("{\"model\":\"gpt-4\",\"messages\":[" + list + "]}")
        .getBytes(StandardCharsets.UTF_8));
  }

  private static String message(String word) {
    String ids = word.substring(word.indexOf(':') + 1);
    return switch (word.replaceFirst(":.*", "")) {
      case "calls" ->
        "{\"role\":\"assistant\",\"tool_calls\":[" + List.of(ids.split(",", -1)).stream()
            .map(id -> "{\"id\":\"" + id + "\",\"type\":\"function\",\"function\":"
                + "{\"name\":\"a\",\"arguments\":\"\"}}")
            .collect(Collectors.joining(",")) + "]}";
      case "tool" -> "{\"role\":\"tool\",\"content\":\"x\",\"tool_call_id\":\"" + ids + "\"}";
      default -> "{\"role\":\"user\",\"content\":\"x\"}";
    };
  }
}
