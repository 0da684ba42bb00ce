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
  /// How a server is.
  enum State {
    /// It does what it is told.
    ANSWERS,
    /// It still reads its append-only file.
    LOADING,
    /// Not there, not ours, or stuck.
    SILENT
  }

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

  /// How the server of this identity is now.
  static State state(ServerIdentity identity) {
    try (ServerDialogue dialogue = open(identity)) {
      String answer = dialogue.ask("PING");
      return answer.equals("+PONG")
          ? State.ANSWERS
          : answer.startsWith("-LOADING") ? State.LOADING : State.SILENT;
    } catch (IOException _) {
      return State.SILENT;
    }
  }

  /// Whether the server of this identity answers commands now.
  static boolean answers(ServerIdentity identity) {
    return state(identity) == State.ANSWERS;
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
