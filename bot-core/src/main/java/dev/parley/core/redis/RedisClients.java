package dev.parley.core.redis;

import java.time.Duration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;

/// Builds the Jedis client that an address asks for.
final class RedisClients {
  static final int MOST_CONNECTIONS = 32;
  private static final int FEWEST_CONNECTIONS = 2;
  private static final Duration LONGEST_BORROW = Duration.ofSeconds(2);
  private static final int TIMEOUT_MILLIS = 1000;

  private RedisClients() {}

  /// A client for the address. A single server is not asked before the first command; a cluster or the
  /// sentinels are asked here, for who they are.
  static UnifiedJedis build(RedisAddress address, String clientName) {
    JedisClientConfig config = config(address, clientName);
    return switch (address.kind()) {
      case RedisAddress.Kind.Single() -> RedisClient.builder()
          .hostAndPort(address.nodes().iterator().next())
          .clientConfig(config)
          .poolConfig(pool())
          .build();
      case RedisAddress.Kind.Cluster() -> RedisClusterClient.builder()
          .nodes(address.nodes())
          .clientConfig(config)
          .poolConfig(pool())
          .build();
      case RedisAddress.Kind.Sentinel(String master) -> RedisSentinelClient.builder()
          .masterName(master)
          .sentinels(address.nodes())
          // Sentinels are asked by a client that cannot negotiate the newer protocol.
          .sentinelClientConfig(base(address).serverDefaultProtocol().build())
          .clientConfig(config)
          .poolConfig(pool())
          .build();
    };
  }

  private static JedisClientConfig config(RedisAddress address, String clientName) {
    DefaultJedisClientConfig.Builder config = base(address)
        .database(address.database())
        .clientName(clientName);
    address.user().ifPresent(config::user);
    if (address.password().isSet()) {
      config.password(address.password().reveal());
    }
    return config.build();
  }

  private static DefaultJedisClientConfig.Builder base(RedisAddress address) {
    DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
        .timeoutMillis(TIMEOUT_MILLIS);
    if (address.tls()) {
      // The certificate must be trusted by the JDK and name the host.
      config.sslOptions(SslOptions.defaults());
    }
    return config;
  }

  private static ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(MOST_CONNECTIONS);
    pool.setMaxIdle(MOST_CONNECTIONS);
    pool.setMinIdle(FEWEST_CONNECTIONS);
    pool.setMaxWait(LONGEST_BORROW);
    // Unfair, a caller was seen to wait 2.5 s while others were served again and again.
    pool.setFairness(true);
    // Registering the pool costs 140 ms at start, and nobody looks there.
    pool.setJmxEnabled(false);
    return pool;
  }
}
