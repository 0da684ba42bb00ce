package dev.parley.core.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One request at a [RawHttpServer], and the connection to answer it on. For the script's thread alone.
public final class RawExchange {
  private final Socket socket;
  private final RawRequest request;
  private boolean kept;

  RawExchange(Socket socket, RawRequest request) {
    this.socket = socket;
    this.request = request;
  }

  /// What was asked.
  public RawRequest request() {
    return request;
  }

  /// Sends `text` as UTF-8, at once.
  public RawExchange send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Sends `bytes` at once.
  public RawExchange send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /// Sends the head of an event stream that ends where the connection does.
  public RawExchange stream() throws IOException {
    return send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
  }

  /// Sends the head of an event stream in chunks; [#chunk] goes on, [#lastChunk] ends it.
  public RawExchange chunked() throws IOException {
    return send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
  }

  /// Sends one chunk of a [#chunked] body.
  public RawExchange chunk(String text) throws IOException {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return send("%x\r\n%s\r\n".formatted(length, text));
  }

  /// Ends a [#chunked] body.
  public RawExchange lastChunk() throws IOException {
    return send("0\r\n\r\n");
  }

  /// Sends a whole answer; `headers` are lines such as `Retry-After: 3`.
  public void answer(int status, String type, String body, String... headers) throws IOException {
    var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    send("HTTP/1.1 %d Status\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n%s"
        .formatted(status, type, length, more, body));
  }

  /// Blocks until the client closes the connection, or sends more.
  public void awaitClose() throws IOException {
    var _ = socket.getInputStream().read();
  }

  /// Breaks the connection (RST).
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Keeps the connection for the next request.
  public void keep() {
    kept = true;
  }

  boolean isKept() {
    return kept;
  }
}
