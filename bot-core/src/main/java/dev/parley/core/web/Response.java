package dev.parley.core.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a handler answers: either whole, or written piece by piece.
public sealed interface Response {

  /// The HTTP status.
  int status();

  /// Header fields beyond those that the server sets itself.
  Map<String, String> headers();

  /// An answer with its whole body.
  @SuppressWarnings("ArrayRecordComponent") // never compared, and a body is not copied for nothing
  record Whole(int status, Map<String, String> headers, byte[] body) implements Response {
    public Whole {
      headers = Map.copyOf(headers);
    }
  }

  /// An answer whose body is written by `writer` on the request's own virtual thread, flushed at each piece.
  record Streamed(int status, Map<String, String> headers, StreamWriter writer)
      implements Response {
    public Streamed {
      headers = Map.copyOf(headers);
    }
  }

  /// Writes a body; the body ends when this returns.
  @FunctionalInterface
  interface StreamWriter {
    /// Writes it, piece by piece.
    ///
    /// @throws IOException where the client is gone
    void write(Sink sink) throws IOException, InterruptedException;
  }

  /// Takes a body's pieces.
  @FunctionalInterface
  interface Sink {
    /// Sends the piece at once.
    ///
    /// @throws IOException where the client is gone, or reads too slowly for the server's bound
    void send(byte[] piece) throws IOException;
  }

  /// A JSON answer.
  static Response json(int status, String json) {
    return new Whole(
        status,
        Map.of("Content-Type", "application/json; charset=utf-8"),
        json.getBytes(StandardCharsets.UTF_8));
  }
}
