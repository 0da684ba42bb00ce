package dev.parley.core.testing;

import dev.parley.core.settings.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/// Redis in a container by Testcontainers. A failure is remembered: with an engine that cannot pull the image,
/// every test would wait for it anew.
final class DockerRedis {
  private static final String IMAGE =
      System.getProperty("parley.test.redis.image", "redis:7.2-alpine");
  private static final int PORT = 6379;
  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final AtomicBoolean HAS_FAILED = new AtomicBoolean();

  private DockerRedis() {}

  static Optional<TestRedis> start() {
    if (HAS_FAILED.get()) {
      return Optional.empty();
    }
    try {
      if (DockerClientFactory.instance().isDockerAvailable()) {
        return Optional.of(started());
      }
      HAS_FAILED.set(true);
      return TestRedis.none("no Docker engine answers");
    } catch (RuntimeException e) {
      HAS_FAILED.set(true);
      return TestRedis.none("an engine answers, but " + IMAGE + " does not start ("
          + e.getClass().getSimpleName() + ")");
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
