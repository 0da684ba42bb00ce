package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.replica.Lease;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RedisExtension;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How long a conversation is remembered.
class RetentionTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  @Test
  void aConversationLivesAsLongAsItsLastTurnSays() {
    ConversationId id = Spoken.thread("T1");
    Ports ports = REDIS.ports();
    Lease lease = ports.leases().acquire(id.toString(), Duration.ofMinutes(1)).orElseThrow();
    ports.conversations().append(id, lease.fence(),
        Spoken.end("e1", Spoken.exchange("1", "one")).keptFor(Duration.ofDays(3)));
    String messages = new Keys(REDIS.prefix()).messages(id);
    long left = REDIS.connection().call(client -> client.pttl(messages));
    assertThat(Duration.ofMillis(left))
        .isBetween(Duration.ofDays(3).minusMinutes(1), Duration.ofDays(3));
  }
}
