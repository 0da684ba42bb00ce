package dev.parley.core.redis;

import dev.parley.core.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

/// Which conversation to look at, and when: hints, in sixteen sorted sets that lie in slots of their own.
final class DueIndex {
  /// A conversation in which nothing waits is looked at once more after this, and only then let go.
  static final Duration SECOND_LOOK = Duration.ofSeconds(5);

  private static final LuaScript ADD = LuaScript.named("due_add");
  private static final LuaScript SETTLE = LuaScript.named("due_settle");

  private final RedisConnection redis;
  private final Keys keys;
  private final RedisLifetimes lifetimes;

  DueIndex(RedisConnection redis, Keys keys, RedisLifetimes lifetimes) {
    this.redis = redis;
    this.keys = keys;
    this.lifetimes = lifetimes;
  }

  void add(ConversationId id, Instant when) {
    ADD.run(redis, List.of(keys.due(id)),
        List.of(id.toString(), millis(when), lifetimes.conversationMillis()));
  }

  void settle(ConversationId id, Instant now) {
    SETTLE.run(redis, List.of(keys.due(id)),
        List.of(id.toString(), millis(now), Long.toString(SECOND_LOOK.toMillis())));
  }

  /// The `most` that have waited longest, out of all sets, in one round trip.
  List<ConversationId> by(Instant now, int most) {
    List<Tuple> found = redis.call(client -> ask(client, now.toEpochMilli(), most));
    return found.stream()
        .sorted(Comparator.comparingDouble(Tuple::getScore))
        .limit(most)
        .flatMap(hint -> conversation(hint.getElement()).stream())
        .toList();
  }

  private List<Tuple> ask(UnifiedJedis client, long now, int most) {
    List<Response<List<Tuple>>> answers = new ArrayList<>();
    try (AbstractPipeline pipeline = client.pipelined()) {
      for (int set = 0; set < Keys.dueSets(); set++) {
        answers.add(pipeline.zrangeByScoreWithScores(keys.due(set), 0, (double) now, 0, most));
      }
      pipeline.sync();
    }
    return answers.stream().flatMap(answer -> answer.get().stream()).toList();
  }

  /// What does not read as a conversation is no hint of ours.
  private static Optional<ConversationId> conversation(String written) {
    try {
      return Optional.of(ConversationId.parse(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String millis(Instant when) {
    return Long.toString(when.toEpochMilli());
  }
}
