package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueScanTest {
  private static final int MORE_THAN_ONE_SCAN_NAMES = 150;

  private final Ports ports = InMemoryStores.ports(InstantSource.system(), _ -> {});
  private final RecordingPlatform platform = new RecordingPlatform(Duration.ofMillis(1));
  private final ScriptedCompletions model = new ScriptedCompletions();
  private final Bot bot = new Bot(
      ports.forBot(platform, model),
      () -> new BotSettings(
          Operator.NONE, 100, new ContextSettings(4_000), Spoken.AT_ONCE));

  @AfterEach
  void drain() throws InterruptedException {
    bot.drain(Duration.ZERO);
  }

  @Test
  void turnsThatDoNotEndHideNoConversationThatWaits() throws InterruptedException {
    for (int i = 0; i < MORE_THAN_ONE_SCAN_NAMES; i++) {
      ports.inbox().accept(mention(i)); // as a crash leaves them: nobody wakes the bot
    }
    bot.start();
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < MORE_THAN_ONE_SCAN_NAMES; i++) {
      asked.add(model.next().request().messages().getLast().text());
    }
    assertThat(asked).hasSize(MORE_THAN_ONE_SCAN_NAMES);
  }

  private static PlatformEvent.Mention mention(int number) {
    ConversationId thread = new ConversationId("test", "w", "general", "t" + number);
    return new PlatformEvent.Mention("event-" + number,
        new ReplyAddress(thread, "m" + number), new Author("U1", "ada"), "question " + number);
  }
}
