package dev.parley.core.openai.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/// What a server sends on a connection, byte by byte, before it closes it, and what comes of it.
///
/// @param name what the server does
/// @param bytes the answer, head and all
/// @param expected as [Outcome] writes it
@SuppressWarnings("ArrayRecordComponent") // never compared
record Case(String name, byte[] bytes, String expected) {
  private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
  private static final String CLOSE = "Connection: close\r\n\r\n";

  /// An event stream that ends with the connection.
  static Case stream(String name, String expected, String... body) {
    return new Case(name, (STREAM + CLOSE + String.join("", body)).getBytes(UTF_8), expected);
  }

  /// An event stream in HTTP chunks: what is cut is a broken connection, if `framing` does not end it.
  static Case chunked(String name, String expected, String body, String framing) {
    int length = body.getBytes(UTF_8).length;
    var text = STREAM + "Transfer-Encoding: chunked\r\n\r\n"
        + "%x\r\n%s\r\n%s".formatted(length, body, framing);
    return new Case(name, text.getBytes(UTF_8), expected);
  }

  /// An event stream whose body is no text.
  static Case bytes(String name, String expected, byte[] body) {
    var head = (STREAM + CLOSE).getBytes(UTF_8);
    var all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return new Case(name, all, expected);
  }

  /// Anything else; `head` are lines such as `Retry-After: 3`.
  static Case answer(String name, String expected, int status, String body, String... head) {
    var lines = head.length == 0 ? "" : String.join("\r\n", head) + "\r\n";
    var text = String.format(Locale.ROOT, "HTTP/1.1 %d Status\r\nContent-Length: %d\r\n%s%s%s",
        status, body.getBytes(UTF_8).length, lines, CLOSE, body);
    return new Case(name, text.getBytes(UTF_8), expected);
  }

  @Override
  public String toString() {
    return name;
  }
}
