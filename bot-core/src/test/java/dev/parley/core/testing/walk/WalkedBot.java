package dev.parley.core.testing.walk;

import static org.awaitility.Awaitility.await;

import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotPorts;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.ContextSettings;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.Platform;
import dev.parley.core.command.CommandCatalog;
import dev.parley.core.command.CommandPorts;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.Spoken;
import dev.parley.core.usage.Budgets;
import dev.parley.core.usage.Price;
import dev.parley.core.usage.Prices;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageChart;
import dev.parley.core.usage.UsageReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bot and the catalogue behind a stage, the same on every platform.
public final class WalkedBot implements AutoCloseable {
  /// The models that can be chosen.
  static final List<String> MODELS = List.of(PlayedModel.NAME, "gpt-4-mini", "llama-3");

  private static final Operator OPERATOR = new Operator(
      Choices.NONE.with(SettingCatalog.MODEL, PlayedModel.NAME), Budgets.NONE,
      new Prices("USD", List.of(new Price(PlayedModel.NAME, 10_000_000, 1_000_000, 30_000_000))));
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Ports ports;
  private final PlayedModel model = new PlayedModel();
  private final Bot bot;
  private final CommandCatalog catalog;

  /// A bot that answers on `platform`.
  public WalkedBot(Ports ports, Platform platform) {
    this.ports = ports;
    this.bot = new Bot(new BotPorts(ports.conversations(), ports.inbox(), ports.leases(),
        ports.pace(), model, ports.settings(), ports.usage(), Map.of(platform.name(), platform),
        InstantSource.system()),
        () -> new BotSettings(
            OPERATOR, 4_000, new ContextSettings(4_000), Spoken.AT_ONCE));
    this.catalog = new CommandCatalog(new CommandPorts(bot, ports.settings(), ports.usage(),
        new AnyChart(), new UsageCalendar(ZoneOffset.UTC), () -> OPERATOR, () -> MODELS,
        () -> List.of("redis: up", "completions: up"),
        Sentence.of("about.text").with("version", "1.2.3").with("models", "api.example.com"),
        InstantSource.system()));
  }

  /// Its catalogue.
  public CommandCatalog catalog() {
    return catalog;
  }

  /// The bot.
  public Bot bot() {
    return bot;
  }

  /// Waits until `question` is answered, or is being answered where it [PlayedModel#GOES_ON].
  public void awaitAnswer(ConversationId thread, String question) {
    if (question.equals(PlayedModel.GOES_ON)) {
      model.awaitBegun();
    } else {
      await().atMost(LONGEST).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(
          () -> ports.inbox().head(thread).isEmpty() && bot.turnsInFlight() == 0);
    }
  }

  @Override
  public void close() {
    try {
      bot.drain(Duration.ofMillis(1));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// Draws, but nothing to look at: what is drawn is tested elsewhere.
  private record AnyChart() implements UsageChart {
    @Override
    public Optional<byte[]> png(UsageReport report, View view, Words words) {
      return Optional.of(words.title().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean canShow(String text) {
      return true;
    }
  }
}
