package dev.parley.core.testing;

import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.redis.RedisUsageLedger;
import dev.parley.core.settings.Secret;
import dev.parley.core.usage.UsageCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Redis for tests, one server for the whole run and keys of its own for every test:
/// `@RegisterExtension static final RedisExtension REDIS = new RedisExtension();`
///
/// In a container where a Docker engine answers, else Parley's embedded one; one line in the log says which.
public final class RedisExtension implements BeforeAllCallback, BeforeEachCallback {
  private static final AtomicInteger TESTS = new AtomicInteger();

  private @Nullable Shared shared;
  private String prefix = RedisSettings.DEFAULT_PREFIX;

  /// The server and a connection to it, for the whole run.
  private record Shared(TestRedis server, RedisConnection connection) implements AutoCloseable {
    static Shared start() {
      TestRedis server = TestRedis.start();
      return new Shared(server, RedisConnection.open(RedisSettings.of(server.url())));
    }

    @Override
    public void close() {
      connection.close();
      server.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    shared = context.getRoot()
        .getStore(ExtensionContext.Namespace.create(RedisExtension.class))
        .computeIfAbsent("redis", _ -> Shared.start(), Shared.class);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    prefix = "test-" + ProcessHandle.current().pid() + "-" + TESTS.incrementAndGet() + ":";
  }

  /// Its address, with the password.
  public Secret url() {
    return running().server().url();
  }

  /// How this test's keys begin; nobody else's do.
  public String prefix() {
    return prefix;
  }

  /// A connection that is shared by all tests; do not close it.
  public RedisConnection connection() {
    return running().connection();
  }

  /// The ports in Redis, in which nothing is known yet.
  public Ports ports() {
    RedisStores stores = stores();
    return new Ports(stores.conversations(), stores.inbox(), stores.leases(), stores.pace(),
        stores.documents(), stores.settings(),
        RedisUsageLedger.of(connection(), prefix, new UsageCalendar(ZoneOffset.UTC),
            InstantSource.system()),
        RedisExtension::await);
  }

  /// All that is in Redis, in which nothing is known yet.
  public RedisStores stores() {
    return RedisStores.of(connection(), prefix, RedisLifetimes.DEFAULT, InstantSource.system());
  }

  private Shared running() {
    return Objects.requireNonNull(shared, "the extension is registered in a static field");
  }

  /// Redis has a clock of its own, so its time is waited for.
  private static void await(Duration time) {
    Awaitility.await().pollDelay(time).until(() -> true);
  }
}
