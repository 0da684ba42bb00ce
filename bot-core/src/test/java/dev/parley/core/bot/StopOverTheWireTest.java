package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RawExchange;
import dev.parley.core.testing.RawHttpServer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Stop, from the person to the endpoint's socket.
class StopOverTheWireTest extends BotScene {
  private static final String PATH = "/v1/chat/completions";

  private final RawHttpServer server = RawHttpServer.start();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theEndpointSeesItsConnectionClosedAndTheTextStays() throws InterruptedException {
    server.on(PATH, this::beginAndWait);
    bot.drain(Duration.ZERO);
    EndpointSettings endpoint = EndpointSettings.of(
        "test", server.uri("/v1"), Secret.NONE, Optional.of("m"));
    try (OpenAiClient client = new OpenAiClient(endpoint, InstantSource.system())) {
      bot = new Bot(ports.forBot(platform, client), this::settings);
      bot.accept(mention("m1", "question"));
      await().until(() -> platform.texts().stream().anyMatch(text -> text.startsWith("So far")));
      seen.add("shown");
      assertThat(bot.stop(THREAD, "m1", BY_ADA).isStopped()).isTrue();
      await().atMost(Duration.ofSeconds(1)).until(() -> seen.contains("closed"));
      Exchange exchange = ended("m1");
      assertThat(exchange.state()).isEqualTo(ReplyState.STOPPED);
      assertThat(exchange.answer().text()).isEqualTo("So far so good");
      assertThat(List.copyOf(seen)).containsExactly("begun", "shown", "closed");
      bot.drain(Duration.ZERO);
    }
  }

  private void beginAndWait(RawExchange exchange) throws IOException {
    exchange.stream().send("""
        data: {"choices":[{"index":0,"delta":{"content":"So far so good"}}]}

        """);
    seen.add("begun");
    exchange.awaitClose();
    seen.add("closed");
  }
}
