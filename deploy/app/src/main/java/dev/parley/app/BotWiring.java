package dev.parley.app;

import dev.parley.app.cli.Version;
import dev.parley.app.health.Health;
import dev.parley.app.health.HealthReport;
import dev.parley.app.settings.AppSettings;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.BotPorts;
import dev.parley.core.bot.BotSettings;
import dev.parley.core.bot.Operator;
import dev.parley.core.bot.Platform;
import dev.parley.core.chart.XChartUsage;
import dev.parley.core.command.CommandPorts;
import dev.parley.core.language.Argument;
import dev.parley.core.language.Sentence;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What the bot and its commands are given of the other parts.
final class BotWiring {
  private BotWiring() {}

  /// What commands look at.
  record Parts(Bot bot, Store store, Endpoints endpoints, Health health) {}

  static BotPorts ports(
      Store store, Endpoints endpoints, List<? extends Platform> platforms, Clock clock) {
    Map<String, Platform> byName =
        platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
    return new BotPorts(
        store.ports().conversations(),
        store.ports().inbox(),
        store.ports().leases(),
        store.ports().pace(),
        endpoints.client(),
        store.ports().settings(),
        store.usage(),
        byName,
        clock);
  }

  static BotSettings settings(AppSettings settings) {
    return new BotSettings(
        operator(settings),
        settings.conversation().messageCharacters(),
        settings.conversation().context(),
        settings.reply());
  }

  static CommandPorts commands(Parts parts, Supplier<AppSettings> live, Clock clock) {
    AppSettings settings = live.get();
    return new CommandPorts(
        parts.bot(),
        parts.store().ports().settings(),
        parts.store().usage(),
        new XChartUsage(),
        settings.usage().calendar(),
        () -> operator(live.get()),
        new KnownModels(parts.endpoints(), clock),
        () -> status(parts.health()),
        about(settings),
        clock);
  }

  private static Operator operator(AppSettings settings) {
    return new Operator(settings.conversation().choices(), settings.usage().budgets(),
        settings.usage().prices());
  }

  private static List<String> status(Health health) {
    try {
      return health.report().entries().stream().map(BotWiring::line).toList();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static String line(HealthReport.Entry entry) {
    return "%s: %s".formatted(entry.check().name(), entry.finding().status());
  }

  private static Sentence about(AppSettings settings) {
    return Sentence.of("about.text")
        .with("version", Version.number())
        .with("models", settings.completions().isEmbedded()
            ? new Argument.Said(Sentence.of("about.demo-model"))
            : new Argument.Text(
                settings.completions().where(URI::getHost, "")));
  }
}
