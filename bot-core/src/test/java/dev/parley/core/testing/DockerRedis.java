package dev.parley.core.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;
import org.testcontainers.utility.DockerImageName;

/// Redis in a container by Testcontainers. A failure is remembered: with an engine that cannot pull the image,
/// every test would wait for it anew.
final class DockerRedis {
  private static final String IMAGE =
      System.getProperty("parley.test.redis.image", "redis:7.2-alpine");
  private static final int PORT = 6379;
  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final Duration LONGEST_PULL = Duration.ofMinutes(2);
  private static final AtomicBoolean HAS_FAILED = new AtomicBoolean();

  private DockerRedis() {}

  static Optional<TestRedis> start() {
    if (HAS_FAILED.get()) {
      return Optional.empty();
    }
    Optional<TransportConfig> engine = engine();
    if (engine.isEmpty()) {
      HAS_FAILED.set(true);
      return TestRedis.none("no Docker engine answers");
    }
    try {
      fetch(engine.get());
      return Optional.of(started());
    } catch (RuntimeException e) {
      HAS_FAILED.set(true);
      return TestRedis.none("an engine answers, but " + IMAGE + " does not start ("
          + e.getClass().getSimpleName() + ")");
    }
  }

  private static Optional<TransportConfig> engine() {
    try {
      return Optional.of(DockerClientFactory.instance().getTransportConfig());
    } catch (IllegalStateException _) {
      return Optional.empty();
    }
  }

  /// Pulls the image where it is missing, and tries that once. A container's start would try for most of two minutes
  /// where the registry is out of reach, and so would Testcontainers' own client for the image of its reaper.
  private static void fetch(TransportConfig engine) {
    try (DockerClient client = DockerClientProviderStrategy.getClientForConfig(engine)) {
      if (!isPresent(client) && !client.pullImageCmd(IMAGE).start()
          .awaitCompletion(LONGEST_PULL.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the pull takes too long");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the pull", e);
    }
  }

  private static boolean isPresent(DockerClient client) {
    try {
      client.inspectImageCmd(IMAGE).exec();
      return true;
    } catch (NotFoundException _) {
      return false;
    }
  }

  @SuppressWarnings("resource") // closed with the test run, by the record that holds it
  private static TestRedis started() {
    // the port may be open to the whole network, and without a password Redis refuses who is not on its loopback
    String password = UUID.randomUUID().toString();
    GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE))
        .withCommand(
            "redis-server", "--appendonly", "yes", "--save", "", "--requirepass", password)
        .withExposedPorts(PORT)
        .withStartupTimeout(LONGEST_START);
    container.start();
    Secret url = new Secret(
        "redis://:%s@%s:%d".formatted(
            password, container.getHost(), container.getMappedPort(PORT)));
    return TestRedis.chosen(IMAGE + " in a container", url, container::stop);
  }
}
