package dev.parley.app;

import dev.parley.app.cli.EndpointChoice;
import dev.parley.app.cli.Parts;
import dev.parley.app.cli.StartException;
import dev.parley.app.health.HealthCheck;
import dev.parley.app.settings.AppSettings;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisSettings;
import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Which parts stand behind the commands.
final class Wiring implements Parts {

  @Override
  public Running serve(Supplier<AppSettings> settings) {
    return Service.start(settings);
  }

  @Override
  public Asking ask(AppSettings settings) {
    Endpoints endpoints = Endpoints.open(settings.completions(), Clock.systemUTC());
    return new Asking() {
      @Override
      public CompletionClient client() {
        return endpoints.client();
      }

      @Override
      public void close() {
        endpoints.close();
      }
    };
  }

  @Override
  public Running endpoint(EndpointChoice choice) {
    EndpointOptions options = EndpointOptions.local()
        .at(choice.host(), choice.port())
        .withTokensPerSecond(choice.tokensPerSecond());
    try {
      return new RunningEndpoint(CompletionsEndpoint.open(
          choice.key().isSet() ? options.withKey(choice.key().reveal()) : options));
    } catch (IOException e) {
      throw new StartException("Port %d on %s cannot be opened (%s): choose another with --port."
          .formatted(choice.port(), choice.host(), e.getMessage()), e);
    }
  }

  /// The embedded Redis is not started to be looked at: the service that runs may hold its folder.
  @Override
  public List<HealthCheck> checks(AppSettings settings) {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(settings.redis().isEmbedded()
        ? Checks.embeddedRedis(settings.dataDir())
        : Checks.redis(RedisConnection.open(
            RedisSettings.of(settings.redis().url()).withPrefix(settings.redis().prefix()))));
    checks.addAll(Checks.endpoints(Endpoints.open(settings.completions(), Clock.systemUTC())));
    return checks;
  }

  private record RunningEndpoint(CompletionsEndpoint endpoint) implements Running {

    @Override
    public String banner() {
      return "The embedded completions endpoint answers at " + endpoint.baseUrl();
    }

    @Override
    public void close() {
      endpoint.close();
    }
  }
}
