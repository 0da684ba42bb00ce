package dev.parley.core.testing;

import dev.parley.core.redis.embedded.EmbeddedRedis;
import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Redis of a test run: in a container where a Docker engine answers, else Parley's embedded one.
/// `-Dparley.test.redis=docker` or `=embedded` allows only that one; an address there means the server at it
/// (`redis://…`, also a cluster), in which only keys that begin with `test-` are made.
record TestRedis(Secret url, Runnable end) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TestRedis.class);

  static TestRedis start() {
    String mode = System.getProperty("parley.test.redis", "auto");
    if (mode.contains("://")) {
      return chosen("the Redis that parley.test.redis names", new Secret(mode), () -> {});
    }
    return switch (mode) {
      case "docker" -> DockerRedis.start().orElseThrow(() -> new IllegalStateException(
          "parley.test.redis=docker, but no container could be started"));
      case "embedded" -> embedded();
      case "auto" -> DockerRedis.start().orElseGet(TestRedis::embedded);
      default -> throw new IllegalArgumentException(
          "parley.test.redis is auto, docker or embedded, not " + mode);
    };
  }

  @Override
  public void close() {
    end.run();
  }

  /// Says in one line which Redis the tests have.
  static TestRedis chosen(String which, Secret url, Runnable end) {
    LOG.info("Tests use {}", which);
    return new TestRedis(url, end);
  }

  private static TestRedis embedded() {
    try {
      Path folder = Files.createTempDirectory("parley-test-redis");
      EmbeddedRedis redis = EmbeddedRedis.open(folder, InstantSource.system());
      return chosen("the embedded Redis", redis.url(), () -> {
        redis.close();
        delete(folder);
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// No container, and why.
  static Optional<TestRedis> none(String why) {
    LOG.info("No Redis in a container: {}", why);
    return Optional.empty();
  }
}
