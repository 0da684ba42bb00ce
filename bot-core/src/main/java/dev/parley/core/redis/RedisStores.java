package dev.parley.core.redis;

import dev.parley.core.bot.TurnInbox;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.replica.Documents;
import dev.parley.core.replica.Leases;
import dev.parley.core.replica.Pace;
import dev.parley.core.settings.SettingsStore;
import java.time.InstantSource;

/// Every port that lives in Redis, over one connection. A conversation's lease has the conversation's
/// written form as its key: by that its fence is the one that the other ports check.
public record RedisStores(
    ConversationStore conversations,
    TurnInbox inbox,
    Leases leases,
    Pace pace,
    Documents documents,
    SettingsStore settings) {

  /// The ports over `redis`, with keys that begin with `prefix`. The connection stays the caller's.
  public static RedisStores of(
      RedisConnection redis, String prefix, RedisLifetimes lifetimes, InstantSource clock) {
    Keys keys = new Keys(prefix);
    return new RedisStores(
        new RedisConversationStore(redis, keys, lifetimes),
        new RedisTurnInbox(redis, keys, lifetimes, clock),
        new RedisLeases(redis, keys, lifetimes, clock),
        new RedisPace(redis, keys),
        new RedisDocuments(redis, keys),
        new RedisSettingsStore(redis, keys));
  }
}
