package dev.parley.core.command;

import static org.awaitility.Awaitility.await;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Rank;
import dev.parley.core.access.Venue;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.ContextSettings;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.ScriptedCompletions;
import dev.parley.core.testing.Spoken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/// A bot with its catalogue, and people who use it: in a channel, and in one thread of it.
abstract class CommandScene {
  static final ConversationId THREAD = new ConversationId("test", "w", "general", "t1");
  static final Author ADA = new Author("U1", "ada");
  static final Author BOB = new Author("U2", "bob");

  /// A person like any other.
  static final Member ANYBODY = Member.of(ADA);
  static final Member MANAGER = Member.of(new Author("U3", "mia")).as(Rank.CHANNEL_MANAGER);
  static final Member ADMIN = Member.of(new Author("U4", "adm")).as(Rank.WORKSPACE_ADMIN);
  static final Member CHINESE = new Member(
      new Author("U5", "小明"), Rank.WORKSPACE_ADMIN, Set.of(), false, Optional.of("zh-TW"));

  final Ports ports = InMemoryStores.ports(InstantSource.system(), _ -> {});
  final RecordingPlatform platform = new RecordingPlatform(Duration.ofMillis(1));
  final ScriptedCompletions model = new ScriptedCompletions();
  volatile Operator operator = Operator.of(Choices.NONE.with(SettingCatalog.FOOTER, false));
  volatile List<String> models = List.of();
  final Bot bot = new Bot(ports.forBot(platform, model), () -> new BotSettings(
      operator, 1_000, new ContextSettings(4_000), Spoken.AT_ONCE));
  final CommandCatalog commands = catalogOn(ports.settings());
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void drain() throws InterruptedException {
    bot.drain(Duration.ofSeconds(2));
  }

  final void settled() {
    await().until(() -> ports.inbox().head(THREAD).isEmpty() && bot.turnsInFlight() == 0);
  }

  /// A catalogue that keeps settings there.
  final CommandCatalog catalogOn(SettingsStore settings) {
    CommandPorts bare = ports.forCommands(bot);
    return new CommandCatalog(new CommandPorts(bot, settings, bare.usage(), bare.chart(),
        bare.calendar(), () -> operator, () -> models, bare.status(), bare.about(),
        bare.clock()));
  }

  /// Ada asks in the thread, and is answered.
  final void asked() throws InterruptedException {
    ask();
    model.next().say("Hi").finish(FinishReason.STOP);
    settled();
  }

  final void ask() {
    bot.accept(new PlatformEvent.Mention("e1", new ReplyAddress(THREAD, "m1"), ADA, "hello"));
  }

  /// Ada asks something more.
  final void ask(String question) {
    String id = "q" + calls.incrementAndGet();
    bot.accept(new PlatformEvent.Mention(id, new ReplyAddress(THREAD, id), ADA, question));
  }

  /// What ada is told in the thread.
  final String answer(String words) {
    return answer(ANYBODY, words);
  }

  /// What somebody is told in the thread.
  final String answer(Member by, String words) {
    return commands.answer(inThread(by, words)).text();
  }

  /// What somebody is told in the channel, outside every thread.
  final String inChannel(Member by, String words, CommandFile... files) {
    return commands.answer(call(by, Optional.empty(), words, files)).text();
  }

  /// The text of the file that somebody is given in the thread.
  final String file(Member by, String words) {
    return new String(
        commands.answer(inThread(by, words)).files().getFirst().content(),
        StandardCharsets.UTF_8);
  }

  /// A text file that comes with a command.
  static CommandFile upload(String text) {
    return new CommandFile("prompt.md", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  final CommandCall inThread(Member by, String words) {
    return call(by, Optional.of(THREAD), words);
  }

  final CommandCall call(
      Member by, Optional<ConversationId> conversation, String words, CommandFile... files) {
    return new CommandCall("c" + calls.incrementAndGet(), place(by, conversation), conversation,
        new Presence(by, Venue.channel("general")), words, List.of(files));
  }

  /// In another channel.
  final CommandCall inOtherChannel(Member by, String words) {
    return new CommandCall("c" + calls.incrementAndGet(),
        Place.of("test", "w", "other", Optional.empty(), by.author().id()), Optional.empty(),
        new Presence(by, Venue.channel("other")), words, List.of());
  }

  final ButtonPress press(ReplyButton.Action action) {
    return press(action, ANYBODY);
  }

  final ButtonPress press(ReplyButton.Action action, Member by) {
    return new ButtonPress("p" + calls.incrementAndGet(), new ReplyAddress(THREAD, "m1"),
        place(by, Optional.of(THREAD)),
        new Presence(by, Venue.channel("general")), action);
  }

  private static Place place(Member by, Optional<ConversationId> conversation) {
    return Place.of("test", "w", "general", conversation.map(ConversationId::thread),
        by.author().id());
  }
}
