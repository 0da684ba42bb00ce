package dev.parley.core.bot;

import static org.awaitility.Awaitility.await;

import dev.parley.core.access.Member;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A bot on ports that live in memory, a platform that keeps what is shown, and a model that the test plays.
abstract class BotScene {
  static final ConversationId THREAD = new ConversationId("test", "w", "general", "t1");
  static final Author ADA = new Author("U1", "ada");
  static final Author BOB = new Author("U2", "bob");
  static final Member BY_ADA = Member.of(ADA);
  static final int LONGEST = 100;

  final Ports ports = InMemoryStores.ports(InstantSource.system(), _ -> {});
  final RecordingPlatform platform = new RecordingPlatform(Duration.ofMillis(1));
  final ScriptedCompletions model = new ScriptedCompletions();
  private static final Choices NO_FOOTER = Choices.NONE.with(SettingCatalog.FOOTER, false);

  volatile Operator operator = Operator.of(NO_FOOTER);
  Bot bot = bot();

  @BeforeEach
  void start() {
    bot.start();
  }

  @AfterEach
  void drain() throws InterruptedException {
    bot.drain(Duration.ofSeconds(5));
  }

  /// Another one, on the same ports, as after a restart.
  final Bot bot() {
    return new Bot(ports.forBot(platform, model), this::settings);
  }

  /// Why it cannot be done, as people read it; empty where it is done.
  final String objection(PlatformEvent.Again event) {
    return Sentences.say(bot.again(event).orElse(Sentence.NOTHING), Language.ENGLISH);
  }

  final BotSettings settings() {
    return new BotSettings(
        operator, LONGEST, new ContextSettings(4_000), Spoken.AT_ONCE);
  }

  /// What the operator chose.
  final void chosen(Choices choices) {
    operator = Operator.of(choices.with(SettingCatalog.FOOTER, false));
  }

  final Conversation conversation() {
    return ports.conversations().read(THREAD);
  }

  /// The turn's exchange, when it has one.
  final Exchange ended(String turn) {
    await().until(() -> conversation().exchange(turn).isPresent());
    return conversation().exchange(turn).orElseThrow();
  }

  static ReplyAddress address(String message) {
    return new ReplyAddress(THREAD, message);
  }

  static PlatformEvent.Mention mention(String message, String text) {
    return new PlatformEvent.Mention("event-" + message, address(message), ADA, text);
  }
}
