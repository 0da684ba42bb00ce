package dev.parley.core.redis;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/// How Redis is.
///
/// @param isReachable whether it answered, and takes what is written
/// @param detail one sentence: what failed; empty where all is well
/// @param warnings what about its configuration may lose what Parley accepted; a sentence each
public record RedisHealth(boolean isReachable, String detail, List<String> warnings) {
  private static final int LIFE_SECONDS = 60;

  public RedisHealth {
    warnings = List.copyOf(warnings);
  }

  static RedisHealth unreachable(String detail) {
    return new RedisHealth(false, detail, List.of());
  }

  /// Writes, because a Redis that is full, or a replica, answers everything else: every message would be refused.
  ///
  /// @param key a key of no meaning
  static RedisHealth of(UnifiedJedis client, String key) {
    client.set(key, "", SetParams.setParams().ex(LIFE_SECONDS));
    try {
      return reachable(client.info("persistence"), client.info("memory"));
    } catch (JedisException | UnsupportedOperationException _) {
      // Managed services and clusters may not let us ask; what we wrote was taken, so it is well.
      return new RedisHealth(true, "", List.of(
          "Redis does not tell how it is configured; make sure that it keeps an append-only file"
              + " and that its maxmemory-policy is noeviction"));
    }
  }

  static RedisHealth reachable(String persistence, String memory) {
    List<String> warnings = new ArrayList<>();
    if (persistence.lines().anyMatch("aof_enabled:0"::equals)) {
      warnings.add("Redis keeps no append-only file (appendonly no):"
          + " what it accepted since its last snapshot is lost when it dies");
    }
    memory.lines()
        .filter(line -> line.startsWith("maxmemory_policy:") && !line.endsWith(":noeviction"))
        .map(line -> "Redis forgets keys when its memory is full (" + line.replace(':', ' ')
            + "); Parley needs noeviction")
        .forEach(warnings::add);
    return new RedisHealth(true, "", warnings);
  }
}
