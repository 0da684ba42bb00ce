package dev.parley.core.redis;

import dev.parley.core.conversation.WellFormed;
import dev.parley.core.replica.Documents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small values, a hash per collection.
final class RedisDocuments implements Documents {
  private static final LuaScript WRITE = LuaScript.named("document_write");

  private final RedisConnection redis;
  private final Keys keys;

  RedisDocuments(RedisConnection redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  @Override
  public Optional<String> read(String collection, String id) {
    return redis.call(client -> Optional.ofNullable(
        client.hget(keys.documents(collection), WellFormed.of(id))));
  }

  @Override
  public Map<String, String> readAll(String collection) {
    return Map.copyOf(redis.call(client -> client.hgetAll(keys.documents(collection))));
  }

  @Override
  public void write(String collection, String id, String value, Duration lifetime) {
    if (value.length() > LARGEST) {
      throw new IllegalArgumentException(
          "a document has at most %d characters, not %d".formatted(LARGEST, value.length()));
    }
    WRITE.run(redis, List.of(keys.documents(collection)),
        List.of(id, value, Long.toString(Math.max(1, lifetime.toMillis()))));
  }

  @Override
  public void remove(String collection, String id) {
    redis.call(client -> client.hdel(keys.documents(collection), WellFormed.of(id)));
  }
}
