package dev.parley.app;

import dev.parley.app.health.Finding;
import dev.parley.app.health.HealthCheck;
import dev.parley.core.openai.EndpointCheck;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What must work for Parley to be ready, and what to do where it does not.
final class Checks {

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

  static HealthCheck completions(OpenAiClient client) {
    return new HealthCheck(
        "completions",
        "Check completions.base-url (OPENAI_BASE_URL) and completions.api-key (OPENAI_API_KEY).",
        () -> found(client.check()),
        ENDPOINT_HOLDS);
  }

  private static Finding found(RedisHealth health, String where) {
    if (!health.isReachable()) {
      return new Finding.Failing(health.detail());
    }
    return health.warnings().isEmpty()
        ? new Finding.Well(where)
        : new Finding.Doubtful(String.join("; ", health.warnings()));
  }

  private static Finding found(EndpointCheck check) {
    return switch (check) {
      case EndpointCheck.Listed(var models) when models.size() <= MODELS_SHOWN ->
        new Finding.Well("models: " + named(models));
      case EndpointCheck.Listed(var models) ->
        new Finding.Well("%d models: %s …".formatted(
            models.size(), named(models.subList(0, MODELS_SHOWN))));
      case EndpointCheck.Unlisted(var detail) ->
        new Finding.Doubtful("it answers, but lists no models: " + detail);
      case EndpointCheck.Failed(var failure) ->
        new Finding.Failing(failure.getClass().getSimpleName() + ": " + failure.detail());
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
