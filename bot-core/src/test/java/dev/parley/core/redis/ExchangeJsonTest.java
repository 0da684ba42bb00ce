package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.ToolCall;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExchangeJsonTest {

  @Test
  void isCompactAndBeginsWithTheTurn() {
    assertThat(ExchangeJson.write(Spoken.exchange("17.1", "hi"))).isEqualTo(
        "{\"t\":\"17.1\",\"v\":1,\"m\":["
            + "{\"r\":\"user\",\"c\":[\"hello\"],\"a\":{\"i\":\"U1\",\"n\":\"ada\"},\"m\":\"17.1\"},"
            + "{\"r\":\"assistant\",\"c\":[\"hi\"]}],\"s\":\"done\",\"p\":[\"reply-to-17.1\"]}");
  }

  @Test
  void leavesOutWhatALaterReleaseAdded() {
    Optional<Exchange> read = ExchangeJson.read("""
        {"t":"1","v":9,"new":{"x":[1]},"m":[
          {"r":"user","c":["a",{"k":"hologram","d":1},{"k":"image","u":"https://e.org","alt":1},7],"m":"1"},
          {"r":"oracle","c":["x"]}, 5,
          {"r":"assistant","c":"not a list","f":[{"i":"c"}],"g":12}],
         "s":"ascended","p":["m1",2]}""");
    assertThat(read).contains(Exchange.of("1",
        List.of(new ChatMessage.User(new Author("", ""), "1",
            List.of(new Part.Text("a"), new Part.Image("https://e.org")))),
        new Answer(
            List.of(new ChatMessage.Assistant(List.of(), Optional.empty(),
                List.of(new ToolCall("c", "", "")))),
            ReplyState.DONE, AnswerFacts.NONE),
        List.of("m1")));
  }

  @Test
  void theShownAnswerStandsWhereTheOnlyOneDid() {
    AnswerFacts facts = new AnswerFacts("m", Duration.ofMillis(1500), Duration.ofSeconds(1), 7);
    Exchange exchange = Spoken.exchange("1", "one")
        .with(Answer.of("two", Optional.empty(), ReplyState.CUT, facts))
        .with(Spoken.answer("three", ReplyState.STOPPED))
        .showing(1);
    String written = ExchangeJson.write(exchange);
    assertThat(ExchangeJson.read(written)).contains(exchange);
    assertThat(written).contains("\"c\":[\"two\"]}],\"s\":\"cut\",\"p\":[\"reply-to-1\"],"
        + "\"f\":{\"m\":\"m\",\"d\":1500,\"h\":1000,\"k\":7},\"i\":1,\"o\":[{\"m\":[");
  }

  @Test
  void readsAnswersThatAreNotWellFormed() {
    Exchange read = ExchangeJson.read("""
        {"t":"1","v":1,"m":[{"r":"user","c":["q"]},{"r":"assistant","c":["a"]},{"r":"user","c":["?"]}],
         "s":"done","p":[],"f":5,"i":77,"o":[3,{"m":7,"f":{"d":"x"}}]}""").orElseThrow();
    assertThat(read.shown()).isEqualTo(2);
    assertThat(read.answer().text()).isEqualTo("a");
    assertThat(read.answers()).hasSize(3);
  }

  @Test
  void isNothingWhereItIsNoExchange() {
    for (String broken : List.of("", "null", "[]", "7", "{", "{}", "{\"t\":5}", "\u0000")) {
      assertThat(ExchangeJson.read(broken)).as(broken).isEmpty();
    }
  }

  @Test
  void loneSurrogatesBecomeReplacementCharacters() {
    String written = ExchangeJson.write(Spoken.exchange("1\uD800", "a\uDC00\uD83D\uDE00\uD83D"));
    Exchange read = ExchangeJson.read(written).orElseThrow();
    assertThat(read.turn()).isEqualTo("1\uFFFD");
    assertThat(read.messages().getLast().text()).isEqualTo("a\uFFFD\uD83D\uDE00\uFFFD");
    assertThat(written).startsWith(ExchangeJson.beginning("1\uD800"));
  }

  @Test
  void readsBackWhateverTextItWrote() {
    for (long seed = 0; seed < 300; seed++) {
      String turn = "t" + random(seed);
      Exchange exchange = Spoken.exchange(turn, random(seed + 1000));
      String written = ExchangeJson.write(exchange);
      assertThat(ExchangeJson.read(written)).as("seed %d", seed).contains(exchange);
      assertThat(written).as("seed %d", seed).startsWith(ExchangeJson.beginning(turn));
    }
  }

  @Test
  void aTurnThatBeginsLikeAnotherIsNotTakenForIt() {
    assertThat(ExchangeJson.write(Spoken.exchange("11", "x")))
        .doesNotStartWith(ExchangeJson.beginning("1"));
  }

  /// Any characters that a text can have: controls, quotes, pairs; no halves.
  private static String random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String text = random.ints(1 + random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
        .map(c -> random.nextBoolean() ? c % 128 : c)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
    return text + "x";
  }
}
