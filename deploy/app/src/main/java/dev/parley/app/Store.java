package dev.parley.app;

import dev.parley.app.cli.StartException;
import dev.parley.app.settings.AppSettings;
import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.redis.RedisUsageLedger;
import dev.parley.core.redis.embedded.EmbeddedRedis;
import dev.parley.core.redis.embedded.EmbeddedRedisException;
import dev.parley.core.settings.Secret;
import dev.parley.core.usage.UsageLedger;
import java.time.InstantSource;
import java.util.Optional;

/// Redis, the configured one or Parley's own, and every port that lives in it.
record Store(
    Optional<EmbeddedRedis> embedded,
    RedisConnection connection,
    RedisStores ports,
    UsageLedger usage)
    implements AutoCloseable {

  /// Opens it. A configured Redis is not waited for: one that is away is told by `/readyz`.
  static Store open(AppSettings settings, InstantSource clock) {
    Optional<EmbeddedRedis> embedded = settings.redis().isEmbedded()
        ? Optional.of(embedded(settings, clock))
        : Optional.empty();
    Secret url = embedded.map(EmbeddedRedis::url).orElse(settings.redis().url());
    String prefix = settings.redis().prefix();
    RedisConnection connection = RedisConnection.open(RedisSettings.of(url).withPrefix(prefix));
    return new Store(
        embedded,
        connection,
        RedisStores.of(connection, prefix, RedisLifetimes.DEFAULT, clock),
        RedisUsageLedger.of(connection, prefix, settings.usage().calendar(), clock));
  }

  private static EmbeddedRedis embedded(AppSettings settings, InstantSource clock) {
    try {
      return EmbeddedRedis.open(settings.dataDir(), clock);
    } catch (EmbeddedRedisException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    connection.close();
    embedded.ifPresent(EmbeddedRedis::close);
  }
}
