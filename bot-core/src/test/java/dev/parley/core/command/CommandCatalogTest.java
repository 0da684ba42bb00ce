package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Settings;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Commands and buttons, as a person uses them.
class CommandCatalogTest {

  private static final Author ADA = new Author("U1", "ada");
  private static final ConversationId THREAD = new ConversationId("test", "w", "general", "t1");

  private final Ports ports = InMemoryStores.ports(InstantSource.system(), time -> {});
  private final RecordingPlatform platform = new RecordingPlatform(Duration.ofMillis(1));
  private final ScriptedCompletions model = new ScriptedCompletions();
  private final Bot bot = new Bot(
      ports.forBot(platform, model),
      () -> new BotSettings(
          Settings.defaults(), 1_000, new ContextWindow(4_000),
          Spoken.AT_ONCE));
  private final CommandCatalog commands = new CommandCatalog(bot, "about it");

  @AfterEach
  void drain() throws InterruptedException {
    bot.drain(Duration.ofSeconds(2));
  }

  @Test
  void helpNamesEveryCommandAndIsWhatNoCommandMeans() {
    assertThat(answer("help")).contains("/parley stop", "/parley reset", "/parley about");
    assertThat(answer("  ")).isEqualTo(answer("HELP me"));
  }

  @Test
  void namesTheCommandsWhereOneIsUnknownAndQuotesNoMarkup() {
    assertThat(answer("`x`" + "y".repeat(100))).contains("'x'").contains("help").contains("…");
  }

  @Test
  void saysThatACommandIsAboutAThreadWhereItIsUsedOutsideOne() {
    assertThat(commands.answer(new CommandCall(Optional.empty(), ADA, "reset")))
        .contains("inside a thread");
  }

  @Test
  void resetForgetsWhatWasSaid() throws InterruptedException {
    ask();
    model.next().say("Hi").finish(FinishReason.STOP);
    await().until(() -> !bot.read(THREAD).exchanges().isEmpty());
    assertThat(answer("reset")).startsWith("Forgotten");
    assertThat(bot.read(THREAD).exchanges()).isEmpty();
  }

  @Test
  void stopEndsWhatIsBeingWrittenByCommandAndByButton() throws InterruptedException {
    assertThat(answer("stop")).startsWith("Nothing");
    ask();
    model.next().say("Hi");
    await().until(() -> !platform.texts().isEmpty());
    assertThat(commands.press(press(ReplyButton.Action.STOP))).isEmpty();
    await().until(() -> !bot.read(THREAD).exchanges().isEmpty());
    assertThat(commands.press(press(ReplyButton.Action.STOP))).startsWith("Nothing");
  }

  private void ask() {
    bot.accept(new PlatformEvent.Mention("e1", new ReplyAddress(THREAD, "m1"), ADA, "hello"));
  }

  private String answer(String words) {
    return commands.answer(new CommandCall(Optional.of(THREAD), ADA, words));
  }

  private static ButtonPress press(ReplyButton.Action action) {
    return new ButtonPress("p1", new ReplyAddress(THREAD, "m1"), ADA, action);
  }
}
