package dev.parley.core.openai;

import static dev.parley.core.openai.Chunks.DONE;
import static dev.parley.core.openai.Chunks.STOP;
import static dev.parley.core.openai.Chunks.USAGE;
import static dev.parley.core.openai.Chunks.choice;
import static dev.parley.core.openai.Chunks.delta;
import static dev.parley.core.openai.Chunks.event;
import static dev.parley.core.openai.Chunks.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent.Delta;
import dev.parley.core.completion.CompletionEvent.Described;
import dev.parley.core.completion.CompletionEvent.Origin;
import dev.parley.core.completion.CompletionFailure.RateLimited;
import dev.parley.core.completion.TokenUsage;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamReaderTest {

  @Test
  void handsOutPiecesThenTheEndWithUsageAndModel() {
    var recorded = Recorded.of(
        delta("\"role\":\"assistant\",\"content\":\"\""), text("Hel"), text("lo"), STOP, USAGE,
        DONE);
    assertThat(recorded.text(0)).isEqualTo("Hello");
    assertThat(recorded.ends()).containsExactly("0 stop");
    assertThat(recorded.lastFinished().usage()).contains(new TokenUsage(11, 7, 18, 3, 2));
    assertThat(recorded.lastFinished().model()).isEqualTo("gpt-4o");
  }

  /// Streams that are whole, whatever else their servers do: each says "Hi" and stops.
  static List<String> wellEnough() {
    return List.of(
        text("Hi") + STOP,
        text("Hi") + STOP.stripTrailing(),
        ": ping\n\n: OPENROUTER PROCESSING\n\n" + text("Hi") + STOP + DONE,
        (text("Hi") + STOP + DONE).replace("\n", "\r\n"),
        (text("Hi") + STOP + DONE).replace("\n", "\r"),
        (text("Hi") + STOP + DONE).replace("data: ", "data:"),
        "\uFEFF" + text("Hi") + STOP + DONE,
        "event: message\nid: 4\nretry: 9\n" + text("Hi") + STOP + DONE,
        event("{\"choices\":[],\"prompt_filter_results\":[{}],\"model\":\"\",\"object\":\"\"}")
            + text("Hi") + STOP,
        event("") + event("null") + event("{}") + event("{\"error\":null}") + text("Hi") + STOP,
        choice("\"index\":0") + choice("\"delta\":null") + delta("\"content\":null") + text("Hi")
            + STOP,
        choice("\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\""),
        choice("\"finish_reason\":\"\",\"delta\":{\"content\":\"Hi\"},\"index\":0") + STOP,
        choice("\"finish_reason\":\"stop\",\"delta\":{\"content\":\"Hi\"},\"index\":\"0\""),
        delta("\"content\":[{\"type\":\"text\",\"text\":\"H\"},{\"text\":\"i\",\"x\":{}}]") + STOP,
        delta("\"content\":\"Hi\",\"tool_calls\":[{\"function\":{\"arguments\":{}}}]") + STOP,
        text("Hi") + STOP + delta("\"content\":\"\"") + DONE,
        text("Hi") + STOP + "data: [DONE] bye",
        text("Hi") + STOP + DONE + text(" again") + event("{\"error\":\"late\"}"),
        "data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"Hi\"}}]}\n\n" + STOP,
        event("{broken") + text("Hi") + STOP,
        "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}",
        "\n\n {\n\"choices\":[{\"message\":{\"content\":\"Hi\"}}]\n}\n",
        "\uFEFF{\"error\":null,\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}",
        "{\"choices\":[{\"index\":0,\"text\":\"Hi\",\"finish_reason\":\"stop\"}]}");
  }

  @ParameterizedTest
  @MethodSource("wellEnough")
  void understandsAWholeAnswerHoweverItIsWritten(String body) {
    var recorded = Recorded.of(body);
    assertThat(recorded.text(0)).isEqualTo("Hi");
    assertThat(recorded.ends()).containsExactly("0 stop");
  }

  /// Streams that failed, with what they are called; the first part of each is the failure.
  static List<String> failed() {
    return List.of(
        "Truncated|" + text("Hi"),
        "Truncated|" + text("Hi") + USAGE + DONE,
        "Truncated|" + DONE,
        "Truncated|: PING\n\n",
        "Truncated|",
        "Truncated|" + text("Hi") + event("{\"choices\":[{\"index\":0,\"delta\":{}}]}"),
        "Unavailable|" + text("Hi") + event("{\"error\":{\"message\":\"boom\",\"code\":null}}")
            + DONE,
        "Unavailable|" + event("{\"error\":\"boom\"}") + DONE,
        "Unavailable|: PING\n\n{\"error\":{\"message\":\"boom\",\"type\":\"new_api_error\"}}\n\n",
        "Unavailable|: PING\n\n{\"message\":\"boom\"}",
        "Unavailable|event: error\ndata: boom\n\n",
        "Unavailable|" + text("Hi") + "error: {\"code\":500,\"message\":\"boom\"}\n\n" + DONE,
        "Unavailable|{\"error\":{\"message\":\"boom\"}}",
        "Unavailable|[{\"error\":{\"message\":\"boom\",\"code\":503}}]",
        "Unavailable|" + event("{\"object\":\"error\",\"message\":\"boom\",\"code\":500}"),
        "Unavailable|" + text("Hi") + choice("\"index\":0,\"finish_reason\":\"error\""),
        "RateLimited|" + event("{\"error\":{\"code\":429,\"message\":\"slow down\"},\"choices\":"
            + "[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}"),
        "Unauthorized|" + event("{\"error\":{\"code\":\"402\",\"message\":\"no credit\"}}"),
        "Rejected|{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\"}}",
        "ContextTooLong|"
            + event("{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"x\"}}"),
        "Malformed|<!doctype html><title>Sign in</title>",
        "Malformed|{\"choices\":[{\"message\":",
        "Malformed|404 page not found",
        "Malformed|" + text("Hi") + event("{broken"),
        "Malformed|" + event("{broken").repeat(4) + text("Hi") + STOP,
        "Malformed|data: " + "x".repeat(SseDecoder.MAX_LINE) + "\n\n",
        "Malformed|" + text("y".repeat(200_000)).repeat(2));
  }

  @ParameterizedTest
  @MethodSource("failed")
  void neverTakesAFailedStreamForAnAnswer(String named) {
    var parts = named.split("\\|", 2);
    assertThat(Recorded.of(parts[1]).ends()).containsExactly(parts[0]);
  }

  @Test
  void givesUpAnAnswerThatNeverEnds() {
    var recorded = Recorded.nothing();
    var reader = Recorded.reader(recorded);
    var pings = ": ping\n\n".repeat(8 * 1024).getBytes(UTF_8);
    reader.feed(text("so far").getBytes(UTF_8), 0, text("so far").length());
    for (long bytes = 0; bytes <= AnswerBounds.TEXT.answer(); bytes += pings.length) {
      reader.feed(pings, 0, pings.length);
    }
    assertThat(recorded.text(0)).isEqualTo("so far");
    assertThat(recorded.ends()).containsExactly("Malformed");
  }

  @Test
  void keepsTheTextThatCameBeforeAFailure() {
    var recorded = Recorded.of(text("so f"), text("ar"), event("{\"error\":{\"code\":429}}"));
    assertThat(recorded.text(0)).isEqualTo("so far");
    assertThat(recorded.failure()).isInstanceOf(RateLimited.class);
  }

  @Test
  void namesTheWebPageAndTheLikelyCause() {
    assertThat(Recorded.of("<html><head><title>New\nAPI</title>").failure().detail())
        .contains("\"New API\"").contains("/v1");
  }

  @Test
  void takesReasoningUnderEitherNameAndNeverTwice() {
    var recorded = Recorded.of(
        delta("\"reasoning_content\":\"a\""),
        delta("\"reasoning\":\"b\""),
        delta("\"reasoning\":\"c\",\"reasoning_content\":\"c\",\"content\":null"),
        text("Hi"), STOP);
    assertThat(recorded.reasoning()).isEqualTo("abc");
    assertThat(recorded.text(0)).isEqualTo("Hi");
  }

  @Test
  void takesThinkTagsAtTheStartForReasoningHoweverTheyAreCut() {
    var content = "\n<think>a < b</think>\n\nHi <think>no</think>";
    for (int cut = 0; cut <= content.length(); cut++) {
      for (int next = cut; next <= content.length(); next++) {
        var recorded = Recorded.of(
            text(escaped(content.substring(0, cut))), text(escaped(content.substring(cut, next))),
            text(escaped(content.substring(next))), STOP);
        assertThat(recorded.reasoning()).isEqualTo("a < b");
        assertThat(recorded.text(0)).isEqualTo("Hi <think>no</think>");
      }
    }
  }

  @Test
  void losesNothingOfWhatOnlyLooksLikeAThinkTag() {
    assertThat(Recorded.of(text("<thi"), STOP).text(0)).isEqualTo("<thi");
    assertThat(Recorded.of(text(" <th"), text("e>")).text(0)).isEqualTo(" <the>");
    assertThat(Recorded.of(text("<think>a</th")).reasoning()).isEqualTo("a</th");
  }

  @Test
  void interleavesChoicesAndEndsEachWithUsageOnTheLast() {
    var recorded = Recorded.of(
        choice("\"index\":1,\"delta\":{\"content\":\"b\"}"),
        choice("\"index\":0,\"delta\":{\"content\":\"a\"}"),
        choice("\"index\":0,\"delta\":{},\"finish_reason\":\"length\""),
        choice("\"index\":1,\"delta\":{\"content\":\"b\"},\"finish_reason\":\"weird\""), USAGE);
    assertThat(recorded.text(0)).isEqualTo("a");
    assertThat(recorded.text(1)).isEqualTo("bb");
    assertThat(recorded.ends()).containsExactly("0 length", "1 weird");
    assertThat(recorded.lastFinished().usage()).map(TokenUsage::total).contains(18L);
  }

  @Test
  void failsAsAWholeWhereOneChoiceHasNoEnd() {
    assertThat(
        Recorded.of(text("a"), choice("\"index\":1,\"delta\":{\"content\":\"b\"}"), STOP).ends())
        .containsExactly("Truncated");
  }

  @Test
  void handsOutHalvesOfAPairAsTheyCome() {
    assertThat(Recorded.of(text("\\ud83d"), text("\\udc69"), STOP).text(0)).isEqualTo("👩");
  }

  @Test
  void readsUsageUnderOtherNamesAndKeepsTheLast() {
    var usage =
        event("{\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":\"2\",\"input_tokens\":0,"
            + "\"prompt_cache_hit_tokens\":4},\"choices\":[]}");
    var recorded = Recorded.of(text("a"), STOP, USAGE, usage, event("{\"usage\":null}"),
        event("{\"usage\":{}}"));
    assertThat(recorded.lastFinished().usage()).contains(new TokenUsage(5, 2, 7, 4, 0));
    assertThat(Recorded.of(text("a"), STOP).lastFinished().usage()).isEqualTo(Optional.empty());
  }

  @Test
  void readsEveryFieldOfUsageAndOfTheWhole() {
    var recorded = Recorded.of(event("""
        {"id":"","created":null,"model":"","choices":[]}"""), text("a"), STOP, event("""
        {"id":"c7","created":9,"model":"m2","system_fingerprint":"fp","choices":[],\
        "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,\
        "prompt_tokens_details":{"cached_tokens":4,"text_tokens":5,"audio_tokens":6,\
        "image_tokens":7,"cache_write_tokens":8},"completion_tokens_details":{"text_tokens":9,\
        "audio_tokens":10,"reasoning_tokens":11,"x":{}}}}"""));
    assertThat(recorded.lastFinished().usage()).contains(new TokenUsage(1, 2, 3,
        new TokenUsage.Prompt(4, 5, 6, 7), new TokenUsage.Answer(9, 10, 11)));
    assertThat(recorded.events()).contains(new Origin("c1", "gpt-4o", "fp", 1));
  }

  @Test
  void saysWhatAMessageIsWhereItIsNoAssistants() {
    assertThat(Recorded.of(delta("\"role\":\"tool\",\"name\":\"n\",\"tool_call_id\":\"t\""),
        text("a"), STOP).events()).contains(new Described(0, "tool", "n", "t"));
    assertThat(Recorded.of(delta("\"role\":\"assistant\""), text("a"), STOP).events())
        .noneMatch(Described.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void givesTheSameEventsForEveryWayOfCuttingTheBytes(long seed) {
    var body = String.join("", ": ping\n\n", text("<think>因為"), text("…</think>"),
        text("Grüße 👩‍💻\\n```java\\n"), text("a"), STOP, USAGE, DONE).getBytes(UTF_8);
    var whole = Recorded.of(body);
    for (int cut = 0; cut <= body.length; cut++) {
      assertThat(Recorded.of(body, cut)).as("cut at %d", cut).isEqualTo(whole);
    }
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 200; round++) {
      var cuts = random.ints(random.nextInt(30), 0, body.length + 1).sorted().toArray();
      assertThat(Recorded.of(body, cuts)).as("seed %d, round %d", seed, round).isEqualTo(whole);
    }
    assertThat(whole.events()).contains(new Delta(0, "a"));
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n");
  }
}
