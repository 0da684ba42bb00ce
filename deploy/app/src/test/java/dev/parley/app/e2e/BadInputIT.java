package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.e2e.PlaygroundClient.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people and programs send that they should not: each is refused with its reason, or answered kindly, and the service
/// stays well.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final String MESSAGES = "/playground/api/messages";

  private final ParleyProcess parley = ParleyProcess.withDemoPace(0);
  private final PlaygroundClient client = parley.client();

  @AfterEach
  void staysWell() {
    assertThat(client.get("/readyz").status()).isEqualTo(200);
    assertThat(parley.log()).doesNotContain(" ERROR ");
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void anEmptyMentionIsAnsweredKindly() {
    assertThat(client.awaitReply(client.ask(""), 1).text()).contains("Hello Ada", "Ask me");
    assertThat(client.awaitReply(client.ask("\n \t@parley"), 1).text()).contains("Hello Ada");
    assertRefused(400, client.say("ada", " \n\t"), "text is empty");
    assertRefused(400, client.say("ada", ""), "text is empty");
  }

  @Test
  void aMessageThatIsTooLongIsRefusedWithTheNumber() {
    assertRefused(400, client.say("ada", "@parley " + "x".repeat(99_992)), "100000", "40000");
    assertRefused(400, client.say("ada", "字".repeat(100_000)), "100000", "40000");
    String thread = client.ask("what " + "x".repeat(39_000));
    assertThat(client.awaitReply(thread, 1).text()).isNotBlank();
  }

  @Test
  void brokenCharactersAreReplacedAndTheRestIsRead() {
    String message = "{\"channel\":\"general\",\"author\":\"ada\","
        + "\"text\":\"@parley my name is x\\ud800y\\udc00z\\u0000\\u001b[31m\"}";
    Answer answer = client.post(MESSAGES, message.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(202);
    String thread = answer.json().path("thread").stringValue();
    assertThat(client.awaitReply(thread, 1).text()).contains("x\uFFFDy\uFFFDz\uFFFD\uFFFD[31m");
    assertThat(client.thread(thread).getFirst().text()).contains("x\uFFFDy\uFFFDz");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] binary = new byte[256];
    for (int at = 0; at < binary.length; at++) {
      binary[at] = (byte) at;
    }
    assertRefused(400, client.post(MESSAGES, binary), "JSON");
    byte[] inside = "{\"channel\":\"general\",\"author\":\"ada\",\"text\":\"@parley \u00ff\"}"
        .getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(400, client.post(MESSAGES, inside), "JSON");
  }

  @Test
  void whatIsUnknownIsNamedWithWhatThereIs() {
    assertRefused(404, post("nowhere", "ada", "hi"), "nowhere", "general, random");
    assertRefused(404, client.say("eve", "hi"), "eve", "ada, bob, chen");
    assertRefused(404, post("@bob", "ada", "hi"), "@bob");
    assertRefused(404, client.sayIn("17", "ada", "hi"), "no such thread");
    assertRefused(404, client.press("17", "stop"), "no such message");
    assertRefused(404, client.get(MESSAGES + "?channel=nowhere"), "nowhere", "general, random");
    assertRefused(404, client.get(MESSAGES + "?channel=general&thread=17"), "no such thread");
    assertRefused(404, client.get("/playground/api/nothing"), "");
    String thread = client.ask("hello");
    String reply = client.awaitReply(thread, 1).id();
    assertRefused(404, client.press(reply, "stop"), "out of date");
  }

  @Test
  void aBodyThatIsNotWhatIsAskedForIsRefused() {
    assertRefused(400, client.post(MESSAGES, bytes("{\"channel\":")), "JSON");
    assertRefused(400, client.post(MESSAGES, bytes("")), "JSON");
    assertRefused(400, client.post(MESSAGES, bytes("[]")), "JSON object");
    assertRefused(400, client.post(MESSAGES, bytes("[".repeat(100_000))), "JSON");
    assertRefused(400, client.post(MESSAGES, bytes(
        "{\"channel\":\"general\",\"author\":\"ada\",\"text\":17}")), "text must be a string");
    assertRefused(400, client.post(MESSAGES, bytes(
        "{\"channel\":\"general\",\"author\":\"ada\"}")), "text is missing");
    assertRefused(400, client.post(MESSAGES, bytes("{\"channel\":\"general\",\"author\":\"ada\","
        + "\"text\":\"hi\",\"attachments\":[{}]}")), "attachments");
    assertRefused(400, client.post(MESSAGES, Map.of("channel", "general", "author", "ada", "text",
        "hi", "eventId", "a b")), "eventId");
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    assertThat(client.say("ada", "x".repeat(3_000_000)).status()).isEqualTo(413);
  }

  @Test
  void theSameEventIsAnsweredOnce() {
    Map<String, String> message = Map.of("channel", "general", "author", "ada",
        "text", "@parley 17 * 23", "eventId", "twice-1");
    Answer first = client.post(MESSAGES, message);
    assertThat(first.status()).isEqualTo(202);
    assertThat(client.post(MESSAGES, message)).isEqualTo(first);
    String thread = first.json().path("thread").stringValue();
    client.awaitReply(thread, 1);
    assertThat(client.post(MESSAGES, message)).isEqualTo(first);
    assertThat(client.sayIn(thread, "ada", "what did I say first?").status()).isEqualTo(202);
    assertThat(client.awaitReply(thread, 2).text()).contains("17 * 23");
    assertThat(client.thread(thread)).hasSize(4);
  }

  @Test
  void aForeignPageOrNameIsTurnedAway() throws IOException {
    String own = parley.url().getAuthority();
    assertThat(statusOf("Host: " + own, "Origin: https://evil.example")).isEqualTo(403);
    assertThat(statusOf("Host: " + own, "Origin: null")).isEqualTo(403);
    assertThat(statusOf("Host: evil.example", "X-None: 1")).isEqualTo(403);
    assertThat(statusOf("Host: evil.example", "Origin: http://evil.example")).isEqualTo(403);
    assertThat(statusOf("Host: " + own, "Origin: http://" + own)).isEqualTo(202);
  }

  private int statusOf(String... headers) throws IOException {
    URI url = parley.url();
    String body = "{\"channel\":\"random\",\"author\":\"ada\",\"text\":\"hi\"}";
    String head = "POST " + MESSAGES + " HTTP/1.1\r\n" + String.join("\r\n", headers)
        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + body.length() + "\r\n\r\n";
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(bytes(head + body));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }

  private Answer post(String channel, String author, String text) {
    return client.post(MESSAGES, Map.of("channel", channel, "author", author, "text", text));
  }

  private static void assertRefused(int status, Answer answer, String... reasons) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("error").toString()).contains(List.of(reasons));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
