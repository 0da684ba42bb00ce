package dev.parley.app;

import dev.parley.app.cli.Parts;
import dev.parley.app.cli.StartException;
import dev.parley.app.cli.Version;
import dev.parley.app.health.Health;
import dev.parley.app.health.HealthRoutes;
import dev.parley.app.metrics.Metrics;
import dev.parley.app.metrics.MetricsRoutes;
import dev.parley.app.metrics.ModelLabels;
import dev.parley.app.settings.AppSettings;
import dev.parley.app.settings.HttpSettings;
import dev.parley.core.bot.Bot;
import dev.parley.core.command.CommandCatalog;
import dev.parley.core.completion.Calibrations;
import dev.parley.core.language.Sentences;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.web.Origins;
import dev.parley.core.web.Route;
import dev.parley.core.web.Routes;
import dev.parley.core.web.WebServer;
import dev.parley.core.web.WebSettings;
import dev.parley.playground.PlaygroundAdapter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The service: everything that runs, started from top to bottom and ended from bottom to top.
final class Service implements Parts.Running {

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final AppSettings settings;
  private final OpenParts parts;
  private final int port;

  private Service(AppSettings settings, OpenParts parts, int port) {
    this.settings = settings;
    this.parts = parts;
    this.port = port;
  }

  /// Starts it; it works when this returns.
  ///
  /// @param live asked now for what stays as it is, and for each turn for what may change
  /// @throws StartException where a part cannot start, with the sentence for a person; those before it are ended
  static Service start(Supplier<AppSettings> live) {
    AppSettings settings = live.get();
    OpenParts parts = new OpenParts();
    Thread.ofVirtual().name("language").start(Sentences::compile); // beside what waits for Redis
    try {
      Clock clock = Clock.systemUTC();
      Store store = parts.add(Store.open(settings, clock));
      Metrics metrics = parts.add(
          new Metrics(new ModelLabels(settings.completions().models()), Version.number()));
      Endpoints endpoints =
          parts.add(Endpoints.open(settings.completions(), clock, metrics.questions(),
              Calibrations.keptIn(store.ports().documents(), clock)));
      Optional<PlaygroundAdapter> playground = playground(settings, store.ports(), clock);
      playground.ifPresent(parts::add);
      Bot bot = new Bot(
          BotWiring.ports(store, endpoints, playground.stream().toList(), clock),
          () -> BotWiring.settings(live.get()));
      Health health = health(store, endpoints);
      CommandCatalog commands = new CommandCatalog(
          BotWiring.commands(new BotWiring.Parts(bot, store, endpoints, health), live, clock));
      List<Route> routes = new ArrayList<>(new HealthRoutes(health).routes());
      routes.addAll(Routes.forMachines(origins(settings.http()),
          new MetricsRoutes(metrics, endpoints.client()::reports).routes()));
      playground.map(adapter -> adapter.routes(new PlaygroundLink(bot, commands)))
          .map(pages -> Routes.guarded(origins(settings.http()), pages))
          .ifPresent(routes::addAll);
      WebServer web = parts.add(web(settings.http(), routes));
      bot.start();
      parts.add(() -> bot.drain(DRAIN));
      return new Service(settings, parts, web.port());
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public String banner() {
    return Banner.line(settings, address(settings.http().host(), port));
  }

  /// The port that was taken.
  int port() {
    return port;
  }

  @Override
  public void close() {
    parts.close();
  }

  private static Optional<PlaygroundAdapter> playground(
      AppSettings settings, RedisStores stores, Clock clock) {
    return settings.playground().isEnabled()
        ? Optional.of(
            new PlaygroundAdapter(settings.playground().settings(), stores.documents(), clock))
        : Optional.empty();
  }

  private static Health health(Store store, Endpoints endpoints) {
    return new Health(
        List.of(Checks.redis(store.connection()), Checks.completions(endpoints)));
  }

  private static WebServer web(HttpSettings http, List<Route> routes) {
    try {
      return WebServer.open(WebSettings.of(http.host(), http.port()), routes);
    } catch (IOException e) {
      throw new StartException(
          "Port %d on %s cannot be opened (%s): end what listens there, or set http.port."
              .formatted(http.port(), http.host(), e.getMessage()),
          e);
    }
  }

  private static Origins origins(HttpSettings http) {
    Origins own = Origins.loopback().and(address(http.host(), http.port()));
    return http.publicUrl().map(own::and).orElse(own);
  }

  private static URI address(String host, int port) {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://%s:%d".formatted(name, port));
  }
}
