package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The playground's HTTP interface, as a program uses it.
record PlaygroundClient(URI url) {
  private static final HttpClient HTTP = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
  private static final Pattern QUIET_LINE = Pattern.compile("(?m)^-# .*$");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
  private static final Duration LONGEST_REPLY = Duration.ofSeconds(30);

  /// What came back.
  record Answer(int status, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /// A message as it stands in the room.
  record Shown(String id, String author, String text, boolean isFinal, List<String> buttons) {
    private static Shown of(JsonNode json) {
      return new Shown(
          json.path("id").stringValue(), json.path("author").stringValue(),
          json.path("text").stringValue(), json.path("final").booleanValue(),
          json.path("buttons").valueStream()
              .map(button -> button.path("action").stringValue()).toList());
    }

    /// Whether nothing of it grows any more.
    boolean isEnded() {
      return isFinal && !buttons.contains("stop");
    }

    /// The text without the quiet lines that Parley itself adds.
    String body() {
      return QUIET_LINE.matcher(text).replaceAll("").stripTrailing();
    }

    boolean isByParley() {
      return author.equals("parley");
    }
  }

  boolean isAlive() {
    try {
      return get("/livez").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  Answer get(String path) {
    return call(request(path).GET().build());
  }

  /// Posts these bytes as JSON, whatever they are.
  Answer post(String path, byte[] body) {
    return call(request(path).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  Answer post(String path, Map<String, String> fields) {
    return post(path, JSON.writeValueAsBytes(fields));
  }

  /// Says something in *general*.
  Answer say(String author, String text) {
    return post("/playground/api/messages",
        Map.of("channel", "general", "author", author, "text", text));
  }

  /// Says something in a thread of *general*.
  Answer sayIn(String thread, String author, String text) {
    return post("/playground/api/messages",
        Map.of("channel", "general", "thread", thread, "author", author, "text", text));
  }

  /// Mentions the bot in *general*, as ada.
  ///
  /// @return the thread that opened
  String ask(String question) {
    Answer answer = say("ada", "@parley " + question);
    if (answer.status() != 202) {
      throw new AssertionError("not accepted: " + answer);
    }
    return answer.json().path("thread").stringValue();
  }

  Answer press(String message, String action) {
    return post("/playground/api/actions",
        Map.of("message", message, "author", "ada", "action", action));
  }

  /// What stands in a thread of *general*, its first message included.
  List<Shown> thread(String thread) {
    Answer answer = get("/playground/api/messages?channel=general&thread="
        + URLEncoder.encode(thread, StandardCharsets.UTF_8));
    return answer.json().path("messages").valueStream().map(Shown::of).toList();
  }

  /// The bot's messages in a thread.
  List<Shown> replies(String thread) {
    return thread(thread).stream().filter(Shown::isByParley).toList();
  }

  /// Waits for the bot's messages in a thread to be so.
  List<Shown> await(String thread, Predicate<List<Shown>> state) {
    return Awaitility.await().alias("the replies in thread " + thread).atMost(LONGEST_REPLY)
        .pollInterval(Duration.ofMillis(50)).until(() -> replies(thread), state);
  }

  /// Waits for `count` complete answers of one message each in a thread, and gives the last.
  Shown awaitReply(String thread, int count) {
    return await(thread, replies -> replies.size() == count
        && replies.stream().allMatch(Shown::isFinal)).getLast();
  }

  /// Whether a long answer in a thread has come to its end.
  boolean isWhole(String thread, DemoAnswer answer) {
    return answer.isEndOf(bodies(replies(thread)));
  }

  /// Waits for a long answer in a thread to be complete, and checks that it is whole and stands once.
  List<Shown> awaitWhole(String thread, DemoAnswer answer) {
    List<Shown> replies = await(thread, some -> answer.isEndOf(bodies(some))
        && some.stream().allMatch(Shown::isEnded));
    assertThat(DemoAnswer.bare(bodies(replies))).isEqualTo(answer.bare());
    return replies;
  }

  /// Waits for `/readyz` to answer with this status.
  Answer awaitReadiness(int status) {
    return Awaitility.await().alias("/readyz is " + status).atMost(LONGEST_REPLY)
        .pollInterval(Duration.ofMillis(50)).until(() -> get("/readyz"), ready -> ready
            .status() == status);
  }

  private static List<String> bodies(List<Shown> messages) {
    return messages.stream().map(Shown::body).toList();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).timeout(LONGEST_ANSWER);
  }

  private static Answer call(HttpRequest request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + request.uri() + " was asked", e);
    }
  }
}
