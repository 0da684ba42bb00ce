package dev.parley.app;

import dev.parley.app.health.Finding;
import dev.parley.app.health.HealthCheck;
import dev.parley.core.openai.EndpointCheck;
import dev.parley.core.openai.failover.FailoverClient;
import dev.parley.core.openai.failover.RouteReport;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What must work for Parley to be ready, and what to do where it does not.
final class Checks {

  private static final String COMPLETIONS_REMEDY =
      "Check completions.base-url (OPENAI_BASE_URL) and completions.api-key (OPENAI_API_KEY).";
  private static final String ENDPOINTS_REMEDY =
      "Check its base-url and its api-key under completions.endpoints, and whether it works.";
  private static final Duration ENDPOINT_HOLDS = Duration.ofSeconds(10);

  private Checks() {}

  static HealthCheck redis(RedisConnection redis) {
    return new HealthCheck(
        "redis",
        "Start Redis there, or correct redis.url (REDIS_URL); without it Parley brings its own.",
        () -> found(redis.health(), redis.where()));
  }

  /// The folder of the embedded Redis, looked at without starting it.
  static HealthCheck embeddedRedis(Path folder) {
    return new HealthCheck(
        "redis",
        "Choose a folder that Parley may write with data-dir, or set redis.url.",
        () -> isWritable(folder)
            ? new Finding.Well("embedded, in " + folder)
            : new Finding.Failing("the folder " + folder + " cannot be written"));
  }

  private static boolean isWritable(Path folder) {
    for (Path one = folder; one != null; one = one.getParent()) {
      if (Files.exists(one)) {
        return Files.isDirectory(one) && Files.isWritable(one);
      }
    }
    return false;
  }

  /// All endpoints as one part: Parley can work while one of them does.
  static HealthCheck completions(Endpoints endpoints) {
    List<HealthCheck> each = endpoints(endpoints);
    return each.size() == 1 ? each.getFirst()
        : HealthCheck.anyOf("completions", COMPLETIONS_REMEDY, each);
  }

  /// Each endpoint by itself.
  static List<HealthCheck> endpoints(Endpoints endpoints) {
    boolean isOne = endpoints.each().size() == 1;
    return endpoints.each().stream()
        .map(one -> new HealthCheck(
            isOne ? "completions" : one.name(),
            isOne ? COMPLETIONS_REMEDY : ENDPOINTS_REMEDY,
            () -> look(endpoints.client(), one),
            ENDPOINT_HOLDS,
            found -> EndpointFinding.with(report(endpoints.client(), one), found)))
        .toList();
  }

  private static Finding found(RedisHealth health, String where) {
    if (!health.isReachable()) {
      return new Finding.Failing(health.detail());
    }
    return health.warnings().isEmpty()
        ? new Finding.Well(where)
        : new Finding.Doubtful(String.join("; ", health.warnings()));
  }

  private static Finding look(FailoverClient client, Endpoints.Named endpoint) {
    EndpointCheck check = endpoint.client().check();
    if (!(check instanceof EndpointCheck.Failed)) {
      client.reached(endpoint.name());
    }
    return EndpointFinding.of(check);
  }

  private static Optional<RouteReport> report(FailoverClient client, Endpoints.Named endpoint) {
    return client.reports().stream()
        .filter(report -> report.name().equals(endpoint.name()))
        .findFirst();
  }
}
