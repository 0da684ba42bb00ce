package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.bot.Arrivals;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.Person;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
          Settings.defaults(), 1_000, new ContextWindow(4_000), Arrivals.DEFAULTS,
          Spoken.AT_ONCE));
  private final CommandCatalog commands = new CommandCatalog(bot, "about it");

  private final AtomicInteger calls = new AtomicInteger();

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
    assertThat(
        commands.answer(new CommandCall("c1", Optional.empty(), new Person(ADA, false), "reset")))
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

  @Test
  void whoMayNotStopIsToldWhoCan() throws InterruptedException {
    ask();
    model.next().say("Hi");
    await().until(() -> !platform.texts().isEmpty());
    Person bob = new Person(new Author("U2", "bob"), false);
    assertThat(commands.press(press(ReplyButton.Action.STOP, bob))).contains("ask ada");
    assertThat(commands.answer(new CommandCall("c", Optional.of(THREAD), bob, "stop")))
        .contains("ask ada");
    assertThat(commands.press(press(ReplyButton.Action.STOP, new Person(bob.author(), true))))
        .isEmpty();
  }

  @Test
  void stopSaysWhatItTookBack() throws InterruptedException {
    ask();
    model.next().say("Hi");
    await().until(() -> !platform.texts().isEmpty());
    bot.accept(new PlatformEvent.Mention("e2", new ReplyAddress(THREAD, "m2"), ADA, "more"));
    assertThat(answer("stop")).startsWith("Stopped. ").contains("taken back");
  }

  @Test
  void theLastAnswerIsRegeneratedGoneOnWithAndRetriedByCommand() throws InterruptedException {
    assertThat(answer("regenerate")).contains("Nothing was asked");
    ask();
    model.next().say("Hi").finish(FinishReason.LENGTH);
    settled();
    assertThat(answer("retry")).contains("answered by now");
    assertThat(answer("continue")).contains("goes on");
    model.next().say(" there").finish(FinishReason.STOP);
    settled();
    assertThat(answer("continue")).contains("complete");
    assertThat(answer("regenerate")).contains("Another answer");
    model.next().say("Hello").finish(FinishReason.STOP);
    settled();
    assertThat(platform.texts()).containsExactly("Hello");
    assertThat(bot.read(THREAD).exchanges().getFirst().answers()).hasSize(2);
  }

  @Test
  void everyButtonThatIsOutOfDateSaysWhatToDo() throws InterruptedException {
    ask();
    model.next().say("Hi").finish(FinishReason.STOP);
    settled();
    assertThat(commands.press(press(ReplyButton.Action.RETRY))).contains("Regenerate");
    assertThat(commands.press(press(ReplyButton.Action.CONTINUE))).contains("complete");
    assertThat(commands.press(press(ReplyButton.Action.EARLIER))).contains("first answer");
    assertThat(commands.press(press(ReplyButton.Action.LATER))).contains("newest answer");
    answer("reset");
    for (ReplyButton.Action action : List.of(ReplyButton.Action.RETRY,
        ReplyButton.Action.REGENERATE, ReplyButton.Action.CONTINUE, ReplyButton.Action.EARLIER)) {
      assertThat(commands.press(press(action))).contains("forgotten");
    }
  }

  @Test
  void thanksForARatingAndTakesItBack() {
    assertThat(commands.press(press(ReplyButton.Action.GOOD))).startsWith("Thanks");
    assertThat(commands.press(press(ReplyButton.Action.BAD))).contains("bad");
    assertThat(ports.conversations().ratings(THREAD))
        .containsExactly(new Rated("m1", "U1", Rating.BAD));
    assertThat(commands.press(press(ReplyButton.Action.BAD))).contains("taken back");
  }

  private void settled() {
    await().until(() -> ports.inbox().head(THREAD).isEmpty() && bot.turnsInFlight() == 0);
  }

  private void ask() {
    bot.accept(new PlatformEvent.Mention("e1", new ReplyAddress(THREAD, "m1"), ADA, "hello"));
  }

  private String answer(String words) {
    return commands
        .answer(new CommandCall("c" + calls.incrementAndGet(), Optional.of(THREAD),
            new Person(ADA, false), words));
  }

  private ButtonPress press(ReplyButton.Action action) {
    return press(action, new Person(ADA, false));
  }

  private ButtonPress press(ReplyButton.Action action, Person by) {
    return new ButtonPress("p" + calls.incrementAndGet(), new ReplyAddress(THREAD, "m1"), by,
        action);
  }
}
