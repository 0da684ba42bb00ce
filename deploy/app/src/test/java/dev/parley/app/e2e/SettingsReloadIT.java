package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// SIGHUP to the running service: what may change holds from the next turn on, what is wrong is told, and it lives on.
class SettingsReloadIT {

  @Test
  void theNextTurnKeepsToTheNewSettings() throws IOException, InterruptedException {
    try (ParleyProcess parley = ParleyProcess.start(Map.of())) {
      PlaygroundClient client = parley.client();
      parley.configure("conversation.message-characters: 5\nredis.prefix: other\n");
      parley.hangUp();
      awaitLog(parley, "from the next turn on hold: conversation.message-characters");
      assertThat(parley.log()).contains("redis.prefix cannot change while running; restart Parley");
      assertThat(client.awaitReply(client.ask("17 * 23"), 1).text()).contains("at most 5.");

      parley.configure("conversation.message-characters: none\nreply.first-wait: soon\n");
      parley.hangUp();
      awaitLog(parley, "reply.first-wait (parley.yaml, line 2) is \"soon\"");
      assertThat(parley.log()).contains("conversation.message-characters (parley.yaml, line 1)");

      parley.configure("");
      parley.hangUp();
      await().until(() -> parley.log().split("from the next turn on hold").length > 2);
      assertThat(client.awaitReply(client.ask("17 * 23"), 1).text()).contains("391");
      assertThat(parley.terminate()).isZero();
    }
  }

  private static void awaitLog(ParleyProcess parley, String words) {
    await().until(() -> parley.log().contains(words));
  }
}
