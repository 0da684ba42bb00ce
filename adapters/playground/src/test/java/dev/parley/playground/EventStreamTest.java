package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.reply.ReplyAction;
import dev.parley.core.web.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
  private final Playground playground = new Playground();

  @AfterEach
  void close() {
    playground.adapter.close();
  }

  @Test
  void tellsWhatHappensFromNowOn() {
    playground.say("ada", "general", "before");
    List<String> heard = listen(playground, "", Map.of());
    playground.say("ada", "general", "hello");
    await(heard, 1);
    assertThat(heard.getFirst()).contains("event: posted\n").contains("\"text\":\"hello\"")
        .startsWith("id: ").endsWith("\n\n");
  }

  @Test
  void tellsPostsEditsDeletionsAndStatus() {
    List<String> heard = listen(playground, "", Map.of());
    String id = playground.say("ada", "general", "@parley hello").at("id");
    await(heard, 1);
    playground.replyTo("general", id).perform(new ReplyAction.Status(""));
    await(heard, 2);
    playground.call("PATCH", "/playground/api/messages/" + id,
        "{\"author\":\"ada\",\"text\":\"x\"}", Map.of());
    await(heard, 3);
    playground.call("DELETE", "/playground/api/messages/" + id + "?author=ada", "", Map.of());
    await(heard, 4);
    assertThat(heard.stream().map(event -> event.replaceAll("(?s).*event: (\\w+).*", "$1")))
        .containsExactly("posted", "status", "edited", "deleted");
  }

  @Test
  void aStatusSaysHowTheBotIsAtWorkWhereThePlatformsDoes() {
    assertThat(statusIn(playground)).contains("\"text\":\"Thinking for 8 s…\"");
    assertThat(statusIn(Playground.with(new Manners.Discord()))).contains("\"text\":\"\"");
  }

  private static String statusIn(Playground room) {
    List<String> heard = listen(room, "?author=ada", Map.of());
    room.replyTo("@ada", "-").perform(new ReplyAction.Status("Thinking for 8 s…"));
    await(heard, 1);
    return heard.getFirst();
  }

  @Test
  void resumesAfterTheLastEventWithWhatStandsNow() {
    playground.say("ada", "general", "one");
    String seen = String.valueOf(
        playground.get("/playground/api/messages?channel=general").json().path("seq").asLong());
    playground.say("ada", "general", "two");
    playground.say("ada", "random", "three");
    List<String> heard = listen(playground, "?after=0", Map.of("last-event-id", seen));
    await(heard, 2);
    assertThat(heard.getFirst()).contains("two");
    assertThat(heard.getLast()).contains("three");
  }

  @Test
  void beginsAtTheBeginningWhereThePlaceCannotBeRead() {
    playground.say("ada", "general", "one");
    List<String> heard = listen(playground, "", Map.of("last-event-id", "none"));
    await(heard, 1);
  }

  @Test
  void losesNothingOverARestart() {
    String id = playground.say("ada", "general", "@parley hi").at("id");
    String seen = String.valueOf(
        playground.get("/playground/api/messages?channel=general").json().path("seq").asLong());
    playground.answer("general", id, "while you were away");
    Playground later = playground.restarted();
    List<String> heard = listen(later, "", Map.of("last-event-id", seen));
    await(heard, 2);
    assertThat(heard.getLast()).contains("while you were away");
    later.adapter.close();
  }

  @Test
  void showsASignThatIsStillLiveToWhoComesLate() {
    String id = playground.say("ada", "general", "@parley hi").at("id");
    playground.replyTo("general", id).perform(new ReplyAction.Status(""));
    await(listen(playground, "", Map.of()), 1);
    playground.clock.pass(Typing.LONGEST);
    List<String> heard = listen(playground, "", Map.of());
    playground.say("ada", "general", "later");
    await(heard, 1);
    assertThat(heard.getFirst()).contains("later");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?author=bob", ""})
  void keepsDirectMessagesFromEverybodyElse(String reader) {
    List<String> heard = listen(playground, reader, Map.of());
    playground.say("ada", "@ada", "secret");
    playground.say("ada", "general", "open");
    await(heard, 1);
    assertThat(heard.getFirst()).contains("open");
  }

  @Test
  void tellsAPersonTheirOwnDirectMessages() {
    List<String> heard = listen(playground, "?author=ada", Map.of());
    playground.say("ada", "@ada", "for myself");
    await(heard, 1);
    assertThat(heard.getFirst()).contains("for myself");
  }

  @Test
  void tellsProxiesNotToHoldEventsBack() {
    assertThat(playground.get("/playground/api/events").headers())
        .containsEntry("X-Accel-Buffering", "no");
  }

  @Test
  void turnsAwayOnePageTooManyAndCountsOnlyThoseThatAreWritten() {
    for (int page = 0; page < 2 * EventStream.MOST_STREAMS; page++) {
      playground.get("/playground/api/events");
    }
    List<Thread> readers = IntStream.range(0, EventStream.MOST_STREAMS + 5)
        .mapToObj(page -> (Response.Streamed) playground.open("GET", "/playground/api/events", "",
            Map.of()))
        .toList().stream().map(stream -> read(stream, new CopyOnWriteArrayList<>())).toList();
    Awaitility.await().atMost(Duration.ofSeconds(5))
        .until(() -> readers.stream().filter(Thread::isAlive)
            .count() == EventStream.MOST_STREAMS);
    Awaitility.await().atMost(Duration.ofSeconds(5))
        .until(() -> playground.get("/playground/api/events").status() == 503);
  }

  @Test
  void endsWithThePlayground() {
    Thread reader = read(playground, "", Map.of(), new CopyOnWriteArrayList<>());
    playground.adapter.close();
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !reader.isAlive());
  }

  private static void await(List<String> heard, int count) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> heard.size() >= count);
    assertThat(heard).hasSize(count);
  }

  private static List<String> listen(Playground playground, String query,
      Map<String, String> headers) {
    List<String> heard = new CopyOnWriteArrayList<>();
    read(playground, query, headers, heard);
    return heard;
  }

  private static Thread read(
      Playground playground, String query, Map<String, String> headers, List<String> heard) {
    Response.Streamed stream =
        (Response.Streamed) playground.open("GET", "/playground/api/events" + query, "", headers);
    return read(stream, heard);
  }

  private static Thread read(Response.Streamed stream, List<String> heard) {
    return Thread.startVirtualThread(() -> {
      try {
        stream.writer().write(piece -> {
          String text = new String(piece, StandardCharsets.UTF_8);
          if (text.contains("event: ")) {
            heard.add(text);
          }
        });
      } catch (IOException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }
}
