package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Streams on bare sockets: many at once, some whose client leaves, some whose client does not read.
@Timeout(60)
class OpenStreamsTest {
  private static final int STREAMS = Integer.getInteger("parley.test.streams", 200);
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String LONG = ",\"stream\":true,\"n\":4";

  @Test
  void manyGrowAtOnceAndEndWithTheirClients() throws IOException {
    AtomicInteger grown = new AtomicInteger();
    List<Socket> sockets = new ArrayList<>();
    try (OpenEndpoint endpoint = OpenEndpoint.of(EndpointOptions.local().withTokensPerSecond(20));
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < STREAMS; i++) {
        sockets.add(ask(endpoint, "write 12000 characters", ",\"stream\":true"));
      }
      await().atMost(BOUND).until(() -> endpoint.endpoint().sending() == STREAMS);
      for (Socket socket : sockets) {
        readers.execute(() -> {
          if (isGrowing(socket)) {
            grown.incrementAndGet();
          }
        });
      }
      await().atMost(BOUND).untilAtomic(grown, equalTo(STREAMS));
      assertThat(endpoint.endpoint().sending()).isEqualTo(STREAMS);
      for (Socket socket : sockets) {
        socket.close();
      }
      await().atMost(BOUND).until(() -> endpoint.endpoint().sending() == 0);
    }
  }

  /// Whether a stream brings another twenty chunks.
  private static boolean isGrowing(Socket socket) {
    try {
      BufferedReader in = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return in.readLine().equals("HTTP/1.1 200 OK")
          && in.lines().filter(line -> line.startsWith("data: {")).limit(20).count() == 20;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aStreamEndsWhenItsClientLeaves() throws IOException {
    try (OpenEndpoint endpoint = OpenEndpoint.of(EndpointOptions.local().withTokensPerSecond(20))) {
      try (Socket socket = ask(endpoint, "write 50000 characters", ",\"stream\":true")) {
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        await().until(() -> endpoint.endpoint().sending() == 1);
      }
      await().atMost(Duration.ofSeconds(5)).until(() -> endpoint.endpoint().sending() == 0);
    }
  }

  @Test
  void aClientThatNeverReadsIsGivenUp() throws IOException {
    EndpointOptions options = EndpointOptions.local().withTokensPerSecond(0)
        .withSlowestWrite(Duration.ofMillis(400));
    try (OpenEndpoint endpoint = OpenEndpoint.of(options);
        Socket _ = ask(endpoint, "write 100000 characters", LONG)) {
      await().until(() -> endpoint.endpoint().sending() == 1);
      await().atMost(Duration.ofSeconds(10)).until(() -> endpoint.endpoint().sending() == 0);
    }
  }

  @Test
  void clientsThatNeverReadFillNoMemory() throws IOException {
    EndpointOptions options = EndpointOptions.local().withTokensPerSecond(0);
    List<Socket> idle = new ArrayList<>();
    try (OpenEndpoint endpoint = OpenEndpoint.of(options)) {
      long before = used();
      for (int i = 0; i < 100; i++) {
        idle.add(ask(endpoint, "write 20000 characters", LONG));
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> endpoint.endpoint().sending() == 100);
      long each = (used() - before) / 100;
      assertThat(each).as("bytes for each of them").isLessThan(600 * 1024);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void oneClientLeavesRoomForTheOthers() throws IOException, InterruptedException {
    HeldAnswers held = new HeldAnswers(400_000);
    held.holding("a", 200_000, _ -> {
      assertThatExceptionOfType(ApiError.class)
          .isThrownBy(() -> held.holding("a", 100_000, _ -> {}))
          .satisfies(error -> {
            assertThat(error.status()).isEqualTo(429);
            assertThat(error.response().headers()).containsKey("Retry-After");
          });
      held.holding("b", 100_000, _ -> {}).write(_ -> {});
    }).write(_ -> {});
    held.holding("a", 200_000, _ -> {}).write(_ -> {});
  }

  @Test
  void pastTheBoundAnswersAreRefused() throws IOException, InterruptedException {
    HeldAnswers held = new HeldAnswers(200_000);
    var _ = held.holding("a", 100_000, _ -> {}); // counts nothing before it writes
    held.holding("a", 100_000, _ -> {
      assertThat(held.count()).isEqualTo(1);
      assertThatExceptionOfType(ApiError.class)
          .isThrownBy(() -> held.holding("b", 100_000, _ -> {}))
          .satisfies(error -> assertThat(error.status()).isEqualTo(503));
    }).write(_ -> {});
    held.holding("b", 100_000, _ -> {}).write(_ -> {});
    assertThat(held.count()).isZero();
  }

  private static Socket ask(OpenEndpoint endpoint, String text, String fields) throws IOException {
    Socket socket = new Socket(
        InetAddress.getLoopbackAddress(), endpoint.endpoint().baseUrl().getPort());
    byte[] body = OpenEndpoint.body(text, fields).getBytes(StandardCharsets.UTF_8);
    OutputStream out = socket.getOutputStream();
    out.write(("POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    return socket;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
