package dev.parley.core.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/// The way to Redis for everything in this package; used by many threads at once.
///
/// Every command is safe to repeat, and is repeated once where a pooled connection broke: after a
/// restart of Redis the pool is full of dead ones. What fails then is an [UncheckedIOException] whose
/// sentence names the host, never the password; whether the command was carried out is unknown.
///
/// Turns are cancelled by a flag, not by interrupt: an interrupt closes the socket that a virtual thread
/// waits on. One that comes all the same is set aside during the command and set again after it, so
/// that what a thread still has to write at its end gets through.
public final class RedisConnection implements AutoCloseable {
  private static final Duration LONGEST_BUILD = Duration.ofSeconds(2);

  private final RedisAddress address;
  private final String clientName;
  private final Keys keys;
  private final ReentrantLock lock = new ReentrantLock();

  /// Written under the lock, once; read by every command.
  private volatile @Nullable UnifiedJedis client;

  @GuardedBy("lock")
  private boolean isClosed;

  private RedisConnection(RedisSettings settings) {
    this.address = RedisAddress.parse(settings.url());
    this.clientName = settings.clientName();
    this.keys = new Keys(settings.prefix());
  }

  /// A connection to what the settings name. Asks nothing yet: a dead server shows at the first command.
  public static RedisConnection open(RedisSettings settings) {
    return new RedisConnection(settings);
  }

  /// How Redis is, and what about it endangers what it keeps. Never throws.
  public RedisHealth health() {
    try {
      return call(client -> RedisHealth.of(client, keys.health()));
    } catch (UncheckedIOException e) {
      return RedisHealth.unreachable(RedisFailure.sentence(e));
    }
  }

  /// The hosts, for sentences and logs.
  public String where() {
    return address.where();
  }

  <T extends @Nullable Object> T call(Function<UnifiedJedis, T> command) {
    boolean interrupted = Thread.interrupted();
    try {
      return command.apply(client());
    } catch (JedisException first) {
      boolean now = Thread.interrupted();
      interrupted |= now;
      if (!now && !RedisFailure.isBrokenConnection(first)) {
        throw RedisFailure.of(first, where());
      }
      return again(command);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T extends @Nullable Object> T again(Function<UnifiedJedis, T> command) {
    try {
      UnifiedJedis client = client();
      if (client instanceof RedisClient single) {
        // The connections that lie idle broke with this one; the next must not be one of them.
        single.getPool().clear();
      }
      return command.apply(client);
    } catch (JedisException second) {
      throw RedisFailure.of(second, where());
    }
  }

  /// Built late, because a cluster and sentinels are asked on building.
  private UnifiedJedis client() {
    UnifiedJedis open = client;
    if (open != null) {
      return open;
    }
    try {
      if (!lock.tryLock(LONGEST_BUILD.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new JedisConnectionException("nobody there tells who is in charge");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // seen, set aside and tried again by call()
      throw new JedisException("interrupted", e);
    }
    try {
      return built();
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private UnifiedJedis built() {
    if (isClosed) {
      throw new JedisException("the connection was closed");
    }
    UnifiedJedis open = client;
    if (open == null) {
      open = RedisClients.build(address, clientName);
      client = open;
    }
    return open;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      isClosed = true;
      UnifiedJedis open = client;
      if (open != null) {
        open.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
