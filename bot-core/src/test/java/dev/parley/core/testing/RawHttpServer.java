package dev.parley.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An HTTP server that sends exactly the bytes a test says, good or bad: whatever a real server, gateway or
/// broken line does can be said with it. Listens on the loopback; one virtual thread per connection. A script
/// answers each request of a path; a path that has none gets 404.
public final class RawHttpServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /// What the server does with one request, on the connection's own thread.
  public interface Script {
    /// Answers; may block. The connection is closed on return, unless [RawExchange#keep] was called.
    void answer(RawExchange exchange) throws IOException;
  }

  private RawHttpServer(ServerSocket listener) {
    this.listener = listener;
  }

  /// A server on a free port.
  public static RawHttpServer start() {
    try {
      var server = new RawHttpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Answers requests of `path` by `script` from now on.
  public RawHttpServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /// The address of `path` here.
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(listener.getLocalPort(), path));
  }

  /// The requests so far, oldest first.
  public List<RawRequest> requests() {
    return List.copyOf(requests);
  }

  /// How many connections were opened so far.
  public int connections() {
    return sockets.size();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (var socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        var socket = listener.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // the server was closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var keep = true;
      while (keep) {
        var request = RawRequest.read(socket.getInputStream());
        if (request.isEmpty()) {
          return;
        }
        requests.add(request.get());
        var exchange = new RawExchange(socket, request.get());
        scripts.getOrDefault(request.get().path(), RawHttpServer::notFound).answer(exchange);
        keep = exchange.isKept();
      }
    } catch (IOException e) {
      // the client went away, which is what some tests are about
    }
  }

  private static void notFound(RawExchange exchange) throws IOException {
    exchange.answer(404, "text/plain", "404 page not found");
  }
}
