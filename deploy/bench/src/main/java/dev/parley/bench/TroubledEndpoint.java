package dev.parley.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A completions endpoint that answers every question with the same text at a pace, and can be given a [Trouble].
/// A virtual thread per connection; the trouble is published by being volatile.
final class TroubledEndpoint implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int CHUNKS = 20;
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final InetSocketAddress address;
  private final AtomicInteger asked = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket server;
  private volatile Trouble trouble = Trouble.NONE;

  TroubledEndpoint() throws IOException {
    server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    address = (InetSocketAddress) server.getLocalSocketAddress();
    accept(server);
  }

  /// The text of every whole answer.
  static String text() {
    return "word ".repeat(CHUNKS);
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(address.getPort()));
  }

  /// How many questions came, answered or not.
  int asked() {
    return asked.get();
  }

  void give(Trouble next) throws IOException {
    Trouble before = trouble;
    trouble = next;
    if (next == Trouble.KILLED) {
      close();
    } else if (before == Trouble.KILLED) {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(address, BACKLOG);
      accept(server);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept(ServerSocket door) {
    Thread.ofVirtual().start(() -> {
      try {
        while (true) {
          Socket socket = door.accept();
          open.add(socket);
          Thread.ofVirtual().start(() -> serve(socket));
        }
      } catch (IOException closed) {
        // It was killed, or the run is over.
      }
    });
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (PacedEndpoint.readRequest(in)) {
        asked.incrementAndGet();
        answer(socket.getOutputStream());
      }
    } catch (IOException gone) {
      // The client left, or we were killed.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private void answer(OutputStream out) throws IOException, InterruptedException {
    awaitLife();
    switch (trouble) {
      case THROTTLED -> whole(out, "429 Too Many Requests\r\nRetry-After: 1", "application/json",
          "{\"error\":{\"message\":\"slow down\",\"type\":\"rate_limit_error\"}}");
      case LYING -> whole(out, "200 OK", "text/html", "<html><title>Sign in</title></html>");
      case NONE, HUNG, KILLED -> stream(out);
    }
  }

  private void stream(OutputStream out) throws IOException, InterruptedException {
    out.write("""
        HTTP/1.1 200 OK\r
        Content-Type: text/event-stream\r
        Transfer-Encoding: chunked\r
        \r
        """.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < CHUNKS; i++) {
      awaitLife();
      out.write(PacedEndpoint.content("word "));
      TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
    }
    out.write(PacedEndpoint.piece(
        PacedEndpoint.ENVELOPE.formatted("", "\"stop\"") + "data: [DONE]\n\n"));
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void awaitLife() throws InterruptedException {
    while (trouble == Trouble.HUNG) {
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }

  private static void whole(OutputStream out, String status, String type, String body)
      throws IOException {
    out.write("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, body.length(), body).getBytes(StandardCharsets.US_ASCII));
  }
}
