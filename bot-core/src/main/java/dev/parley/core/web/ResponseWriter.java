package dev.parley.core.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/// Writes answers, each piece within the bound for slow clients.
record ResponseWriter(SlowClients slowClients, OpenExchanges exchanges) {
  private static final int CHUNKED = 0;
  private static final int NO_BODY = -1;
  private static final int PIECE = 64 * 1024;
  private static final int BROKEN = 400;
  private static final int LARGEST_REFUSED = 16 * 1024 * 1024;

  /// Writes the answer and ends the exchange.
  ///
  /// @throws IOException where the client is gone or too slow: the connection is to be cut
  void write(HttpExchange exchange, Exchanger.Answer answer) throws IOException {
    SecurityHeaders.add(exchange.getResponseHeaders());
    answer.response().headers().forEach(exchange.getResponseHeaders()::set);
    answer.extra().forEach(exchange.getResponseHeaders()::set);
    try (SlowClients.Guard guard = slowClients.guard()) {
      switch (answer.response()) {
        case Response.Whole whole -> whole(exchange, whole, guard);
        case Response.Streamed streamed -> streamed(exchange, streamed, guard);
      }
    }
  }

  private static void whole(HttpExchange exchange, Response.Whole whole, SlowClients.Guard guard)
      throws IOException {
    byte[] body = whole.body();
    if (isHead(exchange)) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
    }
    boolean empty = isHead(exchange) || body.length == 0;
    guard.within(() -> exchange.sendResponseHeaders(
        whole.status(), empty ? NO_BODY : body.length));
    if (empty) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    for (int from = 0; from < body.length; from += PIECE) {
      int at = from;
      guard.within(() -> out.write(body, at, Math.min(PIECE, body.length - at)));
    }
    guard.within(out::flush);
    if (whole.status() == BROKEN && isLast(exchange)) {
      throw new IOException("what follows the broken body cannot be understood");
    }
    if (isLast(exchange)) {
      guard.within(() -> discard(exchange.getRequestBody()));
    }
    guard.within(out::close);
  }

  /// Takes in some more of a refused body: a connection closed with bytes unread is reset, and the
  /// client would never see the answer.
  private static void discard(InputStream body) throws IOException {
    byte[] piece = new byte[PIECE];
    int taken = 0;
    int count = 0;
    while (count >= 0 && taken < LARGEST_REFUSED) {
      taken += count;
      count = body.read(piece);
    }
  }

  private void streamed(
      HttpExchange exchange, Response.Streamed streamed, SlowClients.Guard guard)
      throws IOException {
    if (isHead(exchange)) {
      guard.within(() -> exchange.sendResponseHeaders(streamed.status(), NO_BODY));
      return;
    }
    exchanges.stream();
    OutputStream out = exchange.getResponseBody();
    guard.within(() -> {
      exchange.sendResponseHeaders(streamed.status(), CHUNKED);
      out.flush(); // the client learns at once that its stream is open
    });
    try {
      streamed.writer().write(piece -> guard.within(() -> {
        out.write(piece);
        out.flush();
      }));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server closes");
    }
    guard.within(out::close);
  }

  private static boolean isLast(HttpExchange exchange) {
    return exchange.getResponseHeaders().containsKey("Connection");
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }
}
