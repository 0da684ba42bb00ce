package dev.parley.core.redis;

import java.time.Duration;

/// How long keys live after they were last written.
///
/// @param conversation what was said, what waits, and the record of a conversation
/// @param claim how long a second delivery of an event is recognised
public record RedisLifetimes(Duration conversation, Duration claim) {

  /// What holds where nobody chose anything.
  public static final RedisLifetimes DEFAULT =
      new RedisLifetimes(Duration.ofDays(90), Duration.ofHours(24));

  /// @throws IllegalArgumentException where a lifetime is shorter than a minute: shorter than a turn
  public RedisLifetimes {
    if (conversation.toMinutes() < 1 || claim.toMinutes() < 1) {
      throw new IllegalArgumentException("a lifetime in Redis is at least a minute");
    }
  }

  String conversationMillis() {
    return Long.toString(conversation.toMillis());
  }

  String claimMillis() {
    return Long.toString(claim.toMillis());
  }
}
