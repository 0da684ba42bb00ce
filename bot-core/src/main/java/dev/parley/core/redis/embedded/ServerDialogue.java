package dev.parley.core.redis.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/// The few words the launcher speaks with the server, on one connection: is it there, end, and has it
/// ended. (Clients come later and elsewhere.)
final class ServerDialogue implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 2000;

  private final Socket socket;
  private final BufferedReader answers;

  private ServerDialogue(Socket socket) throws IOException {
    this.socket = socket;
    this.answers = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Connects and says the password.
  ///
  /// @throws IOException where nobody answers, or somebody with another password
  static ServerDialogue open(ServerIdentity identity) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), identity.port()),
          TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      ServerDialogue dialogue = new ServerDialogue(socket);
      String answer = dialogue.ask("AUTH " + identity.password().reveal());
      if (!answer.equals("+OK")) {
        throw new IOException("the server at port " + identity.port() + " is not ours");
      }
      return dialogue;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// Whether the server of this identity answers commands now.
  static boolean answers(ServerIdentity identity) {
    try (ServerDialogue dialogue = open(identity)) {
      return dialogue.ask("PING").equals("+PONG");
    } catch (IOException _) {
      return false; // not there, not ours, or still loading
    }
  }

  /// Tells it to write what it has and end.
  void shutdown() throws IOException {
    say("SHUTDOWN");
  }

  /// Waits until the server closes the connection, which it does by ending.
  ///
  /// @throws IOException where it has not within `limit`; zero is no limit
  void awaitEnd(Duration limit) throws IOException {
    socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
    int next = 0;
    while (next >= 0) {
      try {
        next = answers.read();
      } catch (SocketException _) {
        return; // reset rather than closed: ended all the same
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String ask(String command) throws IOException {
    say(command);
    return Objects.requireNonNullElse(answers.readLine(), "");
  }

  private void say(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
