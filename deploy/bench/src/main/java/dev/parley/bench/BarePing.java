package dev.parley.bench;

import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// `PING`, and a write, over a socket of its own, with no client in between: what a round trip costs here, and one after which
/// the server syncs its file.
record BarePing(Socket socket) implements AutoCloseable {
  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WRITE =
      "SET parley:bench 1\r\n".getBytes(StandardCharsets.US_ASCII);

  static BarePing to(Secret url) throws IOException {
    URI address = URI.create(url.reveal());
    BarePing ping = new BarePing(new Socket(address.getHost(), address.getPort()));
    ping.socket().setTcpNoDelay(true);
    String password = address.getUserInfo().substring(address.getUserInfo().indexOf(':') + 1);
    ping.ask(("AUTH " + password + "\r\n").getBytes(StandardCharsets.UTF_8));
    return ping;
  }

  void once() throws IOException {
    ask(PING);
  }

  void write() throws IOException {
    ask(WRITE);
  }

  private void ask(byte[] command) throws IOException {
    socket.getOutputStream().write(command);
    InputStream answers = socket.getInputStream();
    int first = answers.read();
    for (int letter = first; letter != '\n'; letter = answers.read()) {
      if (letter < 0) {
        throw new IOException("the server went");
      }
    }
    if (first != '+') {
      throw new IOException("the server refused");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
