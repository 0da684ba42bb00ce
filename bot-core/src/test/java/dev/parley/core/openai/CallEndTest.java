package dev.parley.core.openai;

import static dev.parley.core.openai.Calls.LONG;
import static dev.parley.core.openai.Calls.PATH;
import static dev.parley.core.openai.Calls.PATIENT;
import static dev.parley.core.openai.Calls.SHORT;
import static dev.parley.core.openai.Calls.ask;
import static dev.parley.core.openai.Calls.client;
import static dev.parley.core.openai.Chunks.STOP;
import static dev.parley.core.openai.Chunks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionFailure.Cancelled;
import dev.parley.core.completion.CompletionFailure.Phase;
import dev.parley.core.completion.CompletionFailure.TimedOut;
import dev.parley.core.testing.RawExchange;
import dev.parley.core.testing.RawHttpServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a call ends before its answer does: cancelled, interrupted, or out of time.
@Timeout(30)
class CallEndTest {
  private final RawHttpServer server = RawHttpServer.start();
  private final CountDownLatch left = new CountDownLatch(1);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sendsNothingWhereItWasCancelledBefore() {
    try (var client = client(server, PATIENT)) {
      var call = client.call(Calls.question());
      call.cancel();
      var recorded = Recorded.nothing();
      call.stream(recorded);
      assertThat(recorded.failure()).isInstanceOf(Cancelled.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void isCancelledWhileItWaitsForTheHeaders() throws InterruptedException {
    server.on(PATH, this::untilLeft);
    try (var client = client(server, PATIENT)) {
      var call = client.call(Calls.question());
      var recorded = Recorded.nothing();
      var thread = Thread.ofVirtual().start(() -> call.stream(recorded));
      await().until(() -> server.requests().size() == 1);
      call.cancel();
      assertEndsCancelled(thread, recorded);
    }
  }

  @Test
  void isCancelledInMidStreamAndKeepsTheText() throws InterruptedException {
    server.on(PATH, exchange -> untilLeft(exchange.stream().send(text("so far"))));
    try (var client = client(server, PATIENT)) {
      var call = client.call(Calls.question());
      var recorded = Recorded.nothing();
      var thread = Thread.ofVirtual().start(() -> call.stream(recorded));
      await().until(() -> !recorded.events().isEmpty());
      call.cancel();
      call.cancel();
      assertEndsCancelled(thread, recorded);
      assertThat(recorded.text(0)).isEqualTo("so far");
    }
  }

  @Test
  void isCancelledByTheInterruptionOfItsThreadWhichStays() throws InterruptedException {
    server.on(PATH, exchange -> untilLeft(exchange.stream().send(text("so far"))));
    try (var client = client(server, PATIENT)) {
      var recorded = Recorded.nothing();
      var interrupted = new AtomicBoolean();
      var thread = Thread.ofVirtual().start(() -> {
        client.call(Calls.question()).stream(recorded);
        interrupted.set(Thread.currentThread().isInterrupted());
      });
      await().until(() -> !recorded.events().isEmpty());
      thread.interrupt();
      assertEndsCancelled(thread, recorded);
      assertThat(interrupted).isTrue();
    }
  }

  @Test
  void isCancelledWhenTheClientCloses() throws InterruptedException {
    server.on(PATH, exchange -> untilLeft(exchange.stream().send(text("so far"))));
    var client = client(server, PATIENT);
    var recorded = Recorded.nothing();
    var thread = Thread.ofVirtual().start(() -> client.call(Calls.question()).stream(recorded));
    await().until(() -> !recorded.events().isEmpty());
    client.close();
    assertEndsCancelled(thread, recorded);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void hasOneEndWheneverItIsCancelled(long seed) throws InterruptedException {
    server.on(PATH, exchange -> exchange.stream().send(text("a")).send(text("b")).send(STOP));
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    try (var client = client(server, PATIENT)) {
      for (int round = 0; round < 60; round++) {
        var call = client.call(Calls.question());
        var recorded = Recorded.nothing();
        var thread = Thread.ofVirtual().start(() -> call.stream(recorded));
        spin(random.nextLong(3_000_000));
        call.cancel();
        assertThat(thread.join(LONG)).as("seed %d, round %d ends", seed, round).isTrue();
        assertThat(recorded.ends()).as("seed %d, round %d", seed, round)
            .isIn(List.of("Cancelled"), List.of("0 stop"));
      }
    }
  }

  @Test
  void waitsForHeadersOnlySoLong() {
    server.on(PATH, this::untilLeft);
    assertTimesOut(new Timeouts(LONG, SHORT, LONG, LONG, LONG), Phase.HEADERS);
  }

  @Test
  void waitsForContentOnlySoLongThoughTheServerPings() {
    server.on(PATH, exchange -> ping(exchange.stream()));
    assertTimesOut(new Timeouts(LONG, LONG, SHORT, LONG, LONG), Phase.FIRST_CONTENT);
  }

  @Test
  void endsInSilence() {
    server.on(PATH, exchange -> untilLeft(exchange.stream().send(text("a"))));
    assertTimesOut(new Timeouts(LONG, LONG, LONG, SHORT, LONG), Phase.SILENCE);
  }

  @Test
  void endsWhereOnlyPingsFollowTheContent() {
    server.on(PATH, exchange -> ping(exchange.stream().send(text("a"))));
    assertTimesOut(new Timeouts(LONG, LONG, LONG, SHORT, LONG), Phase.SILENCE);
  }

  @Test
  void endsWhenTheWholeTakesTooLong() {
    server.on(PATH, exchange -> ping(exchange.stream().send(text("a"))));
    assertTimesOut(new Timeouts(LONG, LONG, LONG, LONG, SHORT), Phase.WHOLE);
  }

  private void assertTimesOut(Timeouts timeouts, Phase phase) {
    try (var client = client(server, timeouts)) {
      var recorded = ask(client);
      assertThat(recorded.failure()).isInstanceOfSatisfying(TimedOut.class,
          failure -> assertThat(failure.phase()).isEqualTo(phase));
    }
  }

  private void assertEndsCancelled(Thread thread, Recorded recorded) throws InterruptedException {
    assertThat(thread.join(Duration.ofSeconds(1))).isTrue();
    assertThat(recorded.ends()).containsExactly("Cancelled");
    assertThat(left.await(5, TimeUnit.SECONDS)).as("the server sees the close").isTrue();
  }

  private void untilLeft(RawExchange exchange) throws IOException {
    try {
      exchange.awaitClose();
    } finally {
      left.countDown();
    }
  }

  /// Pings every few milliseconds until the client is gone.
  private void ping(RawExchange exchange) throws IOException {
    try {
      while (!left.await(5, TimeUnit.MILLISECONDS)) {
        exchange.send(": ping\n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void spin(long nanos) {
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() - until < 0) {
      Thread.onSpinWait();
    }
  }
}
