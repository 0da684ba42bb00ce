package dev.parley.core.redis;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/// How Redis is.
///
/// @param isReachable whether it answered
/// @param detail one sentence: what failed; empty where all is well
/// @param warnings what about its configuration may lose what Parley accepted; a sentence each
public record RedisHealth(boolean isReachable, String detail, List<String> warnings) {
  public RedisHealth {
    warnings = List.copyOf(warnings);
  }

  static RedisHealth unreachable(String detail) {
    return new RedisHealth(false, detail, List.of());
  }

  static RedisHealth of(UnifiedJedis client) {
    client.ping();
    try {
      return reachable(client.info("persistence"), client.info("memory"));
    } catch (JedisException | UnsupportedOperationException _) {
      // Managed services and clusters may not let us ask; the ping was answered, so it is reachable.
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
