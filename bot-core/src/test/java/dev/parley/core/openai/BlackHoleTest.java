package dev.parley.core.openai;

import static dev.parley.core.openai.Calls.LONG;
import static dev.parley.core.openai.Calls.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionFailure.Phase;
import dev.parley.core.completion.CompletionFailure.TimedOut;
import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Connecting to what swallows everything. The loopback does so where a listener's queue is full: the kernel
/// drops what asks for more.
@Timeout(30)
class BlackHoleTest {

  @Test
  void theConnectTimeOutHolds() throws IOException {
    try (var hole = new Hole()) {
      assertThat(ask("http", hole, new Timeouts(SHORT, LONG, LONG, LONG, LONG)))
          .isEqualTo(Phase.CONNECT);
    }
  }

  @Test
  void theHeadersTimeOutHoldsWhileItConnects() throws IOException {
    try (var hole = new Hole()) {
      assertThat(ask("http", hole, new Timeouts(LONG, SHORT, LONG, LONG, LONG)))
          .isIn(Phase.HEADERS, Phase.CONNECT);
    }
  }

  @Test
  void theConnectTimeOutHoldsWhileTlsIsNotAnswered() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(ask("https", silent, new Timeouts(SHORT, LONG, LONG, LONG, LONG)))
          .isEqualTo(Phase.CONNECT);
    }
  }

  private static Phase ask(String scheme, ServerSocket to, Timeouts timeouts) {
    return ask(scheme, to.getLocalPort(), timeouts);
  }

  private static Phase ask(String scheme, Hole to, Timeouts timeouts) {
    return ask(scheme, to.listener.getLocalPort(), timeouts);
  }

  private static Phase ask(String scheme, int port, Timeouts timeouts) {
    var settings = new EndpointSettings("hole", URI.create(scheme + "://127.0.0.1:" + port),
        Secret.NONE, Optional.of("m"), timeouts);
    try (var client = new OpenAiClient(settings, InstantSource.system())) {
      assertThat(Calls.ask(client).failure()).isInstanceOf(TimedOut.class);
      return ((TimedOut) Calls.ask(client).failure()).phase();
    }
  }

  /// A listener that accepts nothing, its queue full.
  private static final class Hole implements AutoCloseable {
    private static final int MORE_THAN_THE_QUEUE = 4;
    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queued = new ArrayList<>();

    Hole() throws IOException {
      for (int i = 0; i < MORE_THAN_THE_QUEUE; i++) {
        var socket = new Socket();
        queued.add(socket);
        try {
          socket.connect(listener.getLocalSocketAddress(), 100);
        } catch (IOException e) {
          return; // full
        }
      }
    }

    @Override
    public void close() throws IOException {
      for (var socket : queued) {
        socket.close();
      }
      listener.close();
    }
  }
}
