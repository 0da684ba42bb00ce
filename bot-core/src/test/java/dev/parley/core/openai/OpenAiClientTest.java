package dev.parley.core.openai;

import static dev.parley.core.openai.Calls.PATH;
import static dev.parley.core.openai.Calls.PATIENT;
import static dev.parley.core.openai.Calls.ask;
import static dev.parley.core.openai.Calls.client;
import static dev.parley.core.openai.Chunks.DONE;
import static dev.parley.core.openai.Chunks.STOP;
import static dev.parley.core.openai.Chunks.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.RateLimited;
import dev.parley.core.completion.CompletionFailure.Unauthorized;
import dev.parley.core.completion.CompletionFailure.Unreachable;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RawHttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenAiClientTest {
  private final RawHttpServer server = RawHttpServer.start();
  private final OpenAiClient client = client(server, PATIENT);

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void streamsAnAnswerOverPlainHttpOneWithTheKey() {
    server.on(PATH, exchange -> exchange.stream().send(text("Hello") + STOP + DONE));
    var recorded = ask(client);
    assertThat(recorded.text(0)).isEqualTo("Hello");
    assertThat(recorded.ends()).containsExactly("0 stop");
    var request = server.requests().getFirst();
    assertThat(request.head()).startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
        .doesNotContainIgnoringCase("upgrade").doesNotContainIgnoringCase("accept-encoding");
    assertThat(request.header("authorization")).contains("Bearer sk-secret");
    assertThat(request.body()).startsWith("{\"model\":\"m\",");
  }

  @Test
  void understandsAnAnswerThatComesByteByByte() {
    server.on(PATH, exchange -> {
      exchange.stream();
      for (byte one : (text("Grüße 👩‍💻") + STOP).getBytes(UTF_8)) {
        exchange.send(new byte[] {one});
      }
    });
    assertThat(ask(client).text(0)).isEqualTo("Grüße 👩‍💻");
  }

  @Test
  void usesAConnectionAgain() {
    server.on(PATH, exchange -> {
      exchange.chunked().chunk(text("a") + STOP + DONE).lastChunk();
      exchange.keep();
    });
    assertThat(List.of(ask(client).ends(), ask(client).ends(), ask(client).ends()))
        .containsOnly(List.of("0 stop"));
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void neverAsksTwiceThoughAnEarlierAnswerCame() {
    var count = new AtomicInteger();
    server.on(PATH, exchange -> {
      if (count.incrementAndGet() == 1) {
        exchange.stream().send(text("a") + STOP); // this connection is not kept: the next is a new one
      }
    });
    assertThat(ask(client).ends()).containsExactly("0 stop");
    assertThat(ask(client).failure()).isInstanceOf(Unreachable.class);
    assertThat(count).hasValue(2);
  }

  @Test
  void saysWhyAClosedPortIsUnreachable() throws IOException {
    // Bound and not listening: the port refuses, and nobody else on the machine can take it meanwhile.
    try (Socket held = new Socket()) {
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI closed = URI.create("http://127.0.0.1:" + held.getLocalPort());
      try (OpenAiClient toNobody = new OpenAiClient(
          EndpointSettings.of("closed", closed, Secret.NONE, Optional.of("m")),
          InstantSource.system())) {
        assertThat(ask(toNobody).failure()).isInstanceOf(Unreachable.class)
            .satisfies(failure -> assertThat(failure.detail()).contains("nothing listens there"));
      }
    }
  }

  @Test
  void readsARefusalByItsStatusWhateverItsTypeSays() {
    server.on(PATH, exchange -> exchange.answer(429, "text/event-stream",
        "{\"error\":{\"message\":\"slow down\"}}", "Retry-After: 2.5"));
    assertThat(ask(client).failure()).isEqualTo(
        new RateLimited(Optional.of(Duration.ofMillis(2500)), false, "HTTP 429: slow down"));
  }

  @Test
  void readsJsonAndPagesWhereAStreamWasAsked() {
    server.on(PATH, exchange -> exchange.answer(200, "application/json",
        "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}"));
    assertThat(ask(client).text(0)).isEqualTo("Hi");
    server.on(PATH, exchange -> exchange.answer(200, "text/html", "<html><title>Hello</title>"));
    assertThat(ask(client).failure()).isInstanceOf(Malformed.class);
  }

  @Test
  void doesNotFollowARedirectWithTheKey() {
    server.on(PATH, exchange -> exchange.answer(308, "text/plain", "", "Location: /elsewhere"));
    assertThat(ask(client).ends()).containsExactly("Rejected");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void keepsTheTextOfAStreamThatBreaks() {
    server.on(PATH,
        exchange -> exchange.chunked().chunk(text("so f")).chunk(text("ar")).send("ff\r\ndata"));
    var cut = ask(client);
    assertThat(cut.text(0)).isEqualTo("so far");
    assertThat(cut.ends()).containsExactly("Truncated");
    server.on(PATH, exchange -> exchange.stream().send(text("so far")));
    assertThat(ask(client).ends()).containsExactly("Truncated");
  }

  @Test
  void takesAStreamThatBreaksAfterItsEndForWhole() {
    server.on(PATH, exchange -> exchange.chunked().chunk(text("all") + STOP.strip()));
    assertThat(ask(client).ends()).containsExactly("0 stop");
  }

  @Test
  void leavesAServerThatKeepsACompleteAnswerOpen() {
    var left = new CountDownLatch(1);
    server.on(PATH, exchange -> {
      exchange.stream().send(text("all") + STOP).awaitClose();
      left.countDown();
    });
    assertThat(ask(client).ends()).containsExactly("0 stop");
    assertThat(left).satisfies(it -> assertThat(it.await(5, TimeUnit.SECONDS)).isTrue());
  }

  @Test
  void handsOnWhatItsListenerThrowsAndLeavesTheServer() throws InterruptedException {
    var left = new CountDownLatch(1);
    server.on(PATH, exchange -> {
      exchange.stream().send(text("a")).awaitClose();
      left.countDown();
    });
    var call = client.call(Calls.question());
    assertThatThrownBy(() -> call.stream(event -> {
      throw new IllegalStateException("enough");
    })).hasMessage("enough");
    assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusesAWrongKeyAsAValue() {
    server.on(PATH, exchange -> exchange.answer(401, "application/json",
        "{\"error\":{\"message\":\"bad key sk-secret\"}}"));
    assertThat(ask(client).failure()).isEqualTo(new Unauthorized("HTTP 401: bad key …"));
  }
}
