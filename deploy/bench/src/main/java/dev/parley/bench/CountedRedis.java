package dev.parley.bench;

import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A door before a Redis that counts round trips: how often something was sent after an answer, whatever it was. Virtual
/// threads, two for each connection.
final class CountedRedis implements AutoCloseable {
  private final URI behind;
  private final ServerSocket door;
  private final AtomicLong trips = new AtomicLong();

  private CountedRedis(URI behind) throws IOException {
    this.behind = behind;
    this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::open);
  }

  /// A door before the server at this address.
  static CountedRedis before(Secret url) throws IOException {
    return new CountedRedis(URI.create(url.reveal()));
  }

  /// The server's address by this door.
  Secret url() {
    return new Secret("redis://%s@127.0.0.1:%d".formatted(
        behind.getRawUserInfo(), door.getLocalPort()));
  }

  long trips() {
    return trips.get();
  }

  private void open() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(behind.getHost(), behind.getPort());
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        AtomicBoolean isAnswered = new AtomicBoolean(true);
        Thread.ofVirtual().start(() -> pass(client, server, () -> {
          if (isAnswered.compareAndSet(true, false)) {
            trips.incrementAndGet();
          }
        }));
        Thread.ofVirtual().start(() -> pass(server, client, () -> isAnswered.set(true)));
      }
    } catch (IOException closed) {
      // the run is over
    }
  }

  private static void pass(Socket from, Socket to, Runnable seen) {
    byte[] piece = new byte[16 * 1024];
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        seen.run();
        out.write(piece, 0, length);
      }
    } catch (IOException closed) {
      // one of the two went
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
