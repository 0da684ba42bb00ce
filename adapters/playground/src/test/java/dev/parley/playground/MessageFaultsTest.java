package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a message may be, and the sentence for what it may not.
class MessageFaultsTest {
  private final Playground playground = new Playground();

  @Test
  void countsCharactersAsPeopleDo() {
    String rare = "\ud840\udc00";
    assertThat(playground.say("ada", "general", rare.repeat(40_000)).status()).isEqualTo(202);
    Playground.Answer refused = playground.say("ada", "general", rare.repeat(100_000));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("100000 characters; at most 40000");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
    "{                                                              | 400 | not JSON",
    "[]                                                             | 400 | JSON object",
    "{'author':'ada','channel':'general'}                           | 400 | text is missing",
    "{'author':'ada','channel':'general','text':7}                  | 400 | text must be a string",
    "{'author':'ada','channel':'general','text':' '}                | 400 | text is empty",
    "{'author':'ada','channel':'general','text':''}                 | 400 | text is empty",
    "{'author':7,'channel':'general','text':'x'}                    | 400 | author must be a string",
    "{'author':'eve','channel':'general','text':'x'}                | 404 | ada, bob, chen",
    "{'author':'ada','channel':'nowhere','text':'x'}                | 404 | general, random, @ada",
    "{'author':'ada','channel':'general','thread':'1','text':'x'}   | 404 | no such thread in general",
    "{'author':'ada','channel':'@ada','thread':'1','text':'x'}      | 404 | no threads",
    "{'author':'ada','channel':'general','text':'x','eventId':'!'}  | 400 | eventId",
    "{'author':'ada','channel':'general','text':'x','attachments':[1]} | 400 | attachments are not taken"})
  void saysWhatIsWrongAndWhatIsAllowed(String body, int status, String reason) {
    Playground.Answer answer = playground.post("/playground/api/messages", body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("error")).contains(reason);
    assertThat(playground.messages("channel=general")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"})
  void takesNothingThatCallsItselfSomethingElseThanJson(String type) {
    Map<String, String> body = Map.of("author", "ada", "channel", "general", "text", "hi");
    Playground.Answer answer = playground.call("POST", "/playground/api/messages",
        Wire.JSON.writeValueAsString(body), Map.of("content-type", type));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.at("error")).contains(type).contains("application/json is expected");
    assertThat(playground.messages("channel=general")).isEmpty();
  }

  @Test
  void readsJsonThatNamesItsCharacters() {
    Map<String, String> body = Map.of("author", "ada", "channel", "general", "text", "hi");
    assertThat(playground.call("POST", "/playground/api/messages",
        Wire.JSON.writeValueAsString(body),
        Map.of("content-type", "Application/JSON; charset=utf-8")).status()).isEqualTo(202);
  }

  @Test
  void refusesATextOverTheBoundWithTheNumbers() {
    Playground.Answer answer = playground.say("ada", "general", "x".repeat(100_000));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("error")).contains("100000").contains("40000");
    assertThat(playground.say("ada", "general", "\u00e4\u0001".repeat(20_000)).status())
        .isEqualTo(202);
  }

  @Test
  void turnsBinaryAndHalfPairsIntoTextThatStands() {
    String body = "{\"author\":\"ada\",\"channel\":\"general\",\"text\":\"a\\u0000b\\ud83dc\"}";
    assertThat(playground.post("/playground/api/messages", body).status()).isEqualTo(202);
    assertThat(playground.messages("channel=general").get(0).path("text").asString())
        .isEqualTo("a\ufffdb\ufffdc");
  }
}
