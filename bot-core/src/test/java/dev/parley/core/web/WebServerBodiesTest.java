package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerBodiesTest {
  private static final int LARGEST = 1_000;
  private static final String HEAD = "POST /length HTTP/1.1\r\nHost: localhost\r\n";

  private OpenServer web;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    web = OpenServer.of(new Route("POST", "/length", LARGEST,
        request -> Response.json(200, String.valueOf(request.body().length))));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void aBodyAtTheBoundPasses() throws IOException, InterruptedException {
    var answer =
        web.send(web.request("/length").POST(BodyPublishers.ofByteArray(new byte[LARGEST])));
    assertThat(answer.body()).isEqualTo("1000");
  }

  @ParameterizedTest
  @ValueSource(ints = {LARGEST + 1, 10_000_000})
  void aBodyPastTheBoundIs413(int length) throws IOException, InterruptedException {
    var answer =
        web.send(web.request("/length").POST(BodyPublishers.ofByteArray(new byte[length])));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("at most 1000 bytes");
  }

  @Test
  void aDeclaredLengthPastTheBoundIs413BeforeTheBodyCame()
      throws IOException, InterruptedException {
    try (var socket = web.socket(HEAD + "Content-Length: 99999999999\r\n\r\n")) {
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aChunkedBodyIsReadWhole() throws IOException, InterruptedException {
    String answer = web.raw(HEAD + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        + "3\r\nabc\r\n4;extension=1\r\ndefg\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n7");
  }

  @Test
  void aChunkedBodyPastTheBoundIs413() throws IOException, InterruptedException {
    String answer = web.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n"
        + "400\r\n" + "x".repeat(1024) + "\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "zz", "", " ", "-1", "-5;x", "+3", "0x3", "ffffffff", "7fffffff1", "80000000", "ffffffffffff",
    "ffffffffffffffffffff", "3 3", "\u0000", "3\u00003"})
  void aBodyThatIsNotChunkedAsItSaysIs400(String size) throws IOException, InterruptedException {
    assertThat(
        web.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\nabc\r\n0\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(00|13) .*");
  }

  @Test
  void aChunkThatIsLongerThanItsSizeIs400() throws IOException, InterruptedException {
    assertThat(web.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/length?a=%zz", "/length?%", "/length?a=%c3%28&%f0%9f", "/len%00gth", "/%2e%2e/length",
    "/length?a=%u1234", "/length/%", "//length", "/length?"})
  void aPathOrQueryThatIsOddNeverFails(String path) throws IOException, InterruptedException {
    assertThat(web.raw("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"
        + "Connection: close\r\n\r\n")).matches("(?s)HTTP/1.1 (200|40[04]) .*");
  }

  @Test
  void aFloodOfFieldsIsRefused() throws IOException, InterruptedException {
    assertThat(floodedBy("X-%d: y\r\n", 20_000)).doesNotContain("HTTP/1.1 200");
    assertThat(floodedBy("X-%d: " + "y".repeat(8_000) + "\r\n", 90)).doesNotContain("HTTP/1.1 200");
    assertThat(web.get("/length").statusCode()).isEqualTo(405);
  }

  /// What is answered before the connection is cut, which may come while the fields are still being sent.
  private String floodedBy(String field, int times) {
    var fields = new StringBuilder();
    for (int i = 0; i < times; i++) {
      fields.append(field.formatted(i));
    }
    try {
      return web.raw(HEAD + fields + "Connection: close\r\n\r\n");
    } catch (IOException e) {
      return "cut";
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Content-Length: -1", "Content-Length: many", "Content-Length: 99999999999999999999",
    "Content-Length: +3", "Content-Length: 0x3", "Content-Length:",
    "Content-Length: 1\r\nContent-Length: 2",
    "Content-Length: 3\r\nTransfer-Encoding: chunked", "Bad Name: x", "No colon at all"})
  void aHeadThatContradictsItselfIs400(String field) throws IOException, InterruptedException {
    assertThat(web.raw(HEAD + field + "\r\nConnection: close\r\n\r\nabc"))
        .matches("(?s)(HTTP/1.1 400.*)?");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "GET\r\n\r\n", "GET /\r\n\r\n", "GET /%zz HTTP/1.1\r\n\r\n",
    "GET /a b HTTP/1.1\r\nConnection: close\r\n\r\n", "\u0016\u0003\u0001\r\n\r\n",
    "GET ../../etc/passwd HTTP/1.1\r\nConnection: close\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nConnection: close\r\n\r\n"})
  void aRequestLineThatIsNoneNeverGetsThrough(String head)
      throws IOException, InterruptedException {
    assertThat(web.raw(head)).matches("(?s)(HTTP/1.1 40[045].*)?");
    assertThat(web.get("/length").statusCode()).isEqualTo(405);
  }
}
