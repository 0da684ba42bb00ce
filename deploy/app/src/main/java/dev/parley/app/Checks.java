package dev.parley.app;

import dev.parley.app.health.Finding;
import dev.parley.app.health.HealthCheck;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.EndpointCheck;
import dev.parley.core.openai.failover.FailoverClient;
import dev.parley.core.openai.failover.RouteState;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What must work for Parley to be ready, and what to do where it does not.
final class Checks {

  private static final String COMPLETIONS_REMEDY =
      "Check completions.base-url (OPENAI_BASE_URL) and completions.api-key (OPENAI_API_KEY).";
  private static final String ENDPOINTS_REMEDY =
      "Check its base-url and its api-key under completions.endpoints, and whether it works.";
  private static final int MODELS_SHOWN = 3;
  private static final int LONGEST_MODEL_SHOWN = 64;
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
            () -> found(one.client().check(), states(endpoints.client(), one.name())),
            ENDPOINT_HOLDS))
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

  private static Finding found(EndpointCheck check, String trouble) {
    return switch (check) {
      case EndpointCheck.Failed(var failure) ->
        new Finding.Failing(failure.getClass().getSimpleName() + ": " + failure.detail());
      case EndpointCheck.Unlisted(var detail) ->
        new Finding.Doubtful("it answers, but lists no models: " + detail + trouble);
      case EndpointCheck.Listed(var models) when trouble.isEmpty() ->
        new Finding.Well(listed(models));
      case EndpointCheck.Listed(var models) -> new Finding.Doubtful(listed(models) + trouble);
    };
  }

  private static String listed(List<String> models) {
    return models.size() <= MODELS_SHOWN
        ? "models: " + named(models)
        : "%d models: %s …".formatted(models.size(), named(models.subList(0, MODELS_SHOWN)));
  }

  /// What keeps the endpoint's models from being asked now; empty where nothing does.
  private static String states(FailoverClient client, String name) {
    return client.reports().stream()
        .filter(report -> report.name().equals(name))
        .flatMap(report -> report.models().entrySet().stream())
        .flatMap(model -> trouble(model.getValue()).stream()
            .map(trouble -> "; %s %s".formatted(
                model.getKey().isEmpty() ? "its own model" : named(List.of(model.getKey())),
                trouble)))
        .sorted()
        .collect(Collectors.joining());
  }

  private static Optional<String> trouble(RouteState state) {
    return switch (state) {
      case RouteState.Ready _ -> Optional.empty();
      case RouteState.Resting(Instant until) ->
        Optional.of("failed repeatedly and rests until " + until);
      case RouteState.Limited(Instant until) ->
        Optional.of("takes no more questions until " + until);
      case RouteState.Misconfigured(Instant until, CompletionFailure failure) ->
        Optional.of("is misconfigured (%s), tried again at %s".formatted(failure.detail(), until));
    };
  }

  /// What the server calls its models, cut to what fits a line: anybody may read it.
  private static String named(List<String> models) {
    return models.stream()
        .map(model -> model.replaceAll("\\p{Cntrl}", " "))
        .map(model -> model.length() <= LONGEST_MODEL_SHOWN
            ? model
            : model.substring(0, LONGEST_MODEL_SHOWN) + "…")
        .collect(Collectors.joining(", "));
  }
}
