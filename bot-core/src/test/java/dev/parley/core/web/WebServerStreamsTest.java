package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WebServerStreamsTest {
  private static final byte[] PIECE = "piece\n".getBytes(StandardCharsets.UTF_8);
  private static final String GET = "GET /s HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final CountDownLatch ended = new CountDownLatch(1);

  @Test
  void eachPieceArrivesBeforeTheNextIsWritten() throws IOException, InterruptedException {
    Semaphore read = new Semaphore(0);
    try (OpenServer web = OpenServer.of(stream(sink -> {
      for (int i = 0; i < 3; i++) {
        sink.send(PIECE);
        read.acquire();
      }
    })); InputStream in = open(web)) {
      for (int i = 0; i < 3; i++) {
        assertThat(in.readNBytes(PIECE.length)).isEqualTo(PIECE);
        read.release();
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void aStreamEndsWhenItsClientLeaves() throws IOException, InterruptedException {
    try (OpenServer web = OpenServer.of(endless())) {
      try (var socket = web.socket(GET)) {
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aStreamEndsWhenItsClientDoesNotRead() throws IOException, InterruptedException {
    WebSettings settings =
        WebSettings.of("127.0.0.1", 0).withSlowestWrite(Duration.ofMillis(300));
    try (OpenServer web = OpenServer.of(settings, endless()); var socket = web.socket(GET)) {
      assertThat(socket.isConnected()).isTrue(); // and reads nothing
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aStreamThatFailsIsCutAndNotEnded() throws IOException, InterruptedException {
    try (OpenServer web = OpenServer.of(stream(sink -> {
      sink.send(PIECE);
      throw new IllegalStateException("half way");
    })); InputStream in = open(web)) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void closingEndsAStreamThatWaits() throws IOException, InterruptedException {
    OpenServer web = OpenServer.of(stream(sink -> {
      sink.send(PIECE);
      try {
        new Semaphore(0).acquire();
      } finally {
        ended.countDown();
      }
    }));
    try (InputStream in = open(web)) {
      assertThat(in.readNBytes(PIECE.length)).isEqualTo(PIECE);
      web.server().close();
      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void closingLetsAnAnswerBeFinished()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Semaphore begun = new Semaphore(0);
    Semaphore go = new Semaphore(0);
    OpenServer web = OpenServer.of(Route.of("GET", "/slow", request -> {
      begun.release();
      go.acquireUninterruptibly();
      return Response.json(200, "\"whole\"");
    }));
    var answer = web.client().sendAsync(web.request("/slow").build(), BodyHandlers.ofString());
    begun.acquire();
    Thread closing = Thread.ofVirtual().start(web.server()::close);
    go.release();
    assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("\"whole\"");
    assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
  }

  private static InputStream open(OpenServer web) throws IOException, InterruptedException {
    return web.client().send(web.request("/s").build(), BodyHandlers.ofInputStream()).body();
  }

  private Route endless() {
    byte[] block = new byte[64 * 1024];
    return stream(sink -> {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          sink.send(block);
        }
      } finally {
        ended.countDown();
      }
    });
  }

  private static Route stream(Response.StreamWriter writer) {
    return Route.of("GET", "/s", request -> new Response.Streamed(200, Map.of(), writer));
  }
}
