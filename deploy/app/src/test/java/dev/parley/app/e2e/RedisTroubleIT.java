package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.e2e.PlaygroundClient.Answer;
import dev.parley.app.e2e.PlaygroundClient.Shown;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A configured Redis that goes and comes back: the state is clear meanwhile, nothing that was accepted is lost, and nothing
/// stands twice.
class RedisTroubleIT {
  private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(2);
  private static final Duration LEASE_LIFE = Duration.ofSeconds(10);
  private static final String QUESTION = "write 6000 characters";

  @Test
  void aRedisThatIsAwayAtTheStartIsWaitedFor() {
    try (RedisProcess redis = RedisProcess.unstarted(); ParleyProcess parley = parley(redis)) {
      PlaygroundClient client = parley.client();
      assertThatNothingIsAccepted(client);
      redis.start();
      client.awaitReadiness(200);
      assertThat(client.awaitReply(client.ask("17 * 23"), 1).text()).contains("391");
    }
  }

  @Test
  void aRedisThatIsKilledInMidAnswerLosesNothing() throws InterruptedException {
    try (RedisProcess redis = RedisProcess.started(); ParleyProcess parley = parley(redis)) {
      PlaygroundClient client = parley.client();
      String thread = begun(client);
      redis.kill();
      assertThatNothingIsAccepted(client);
      redis.start();
      client.awaitReadiness(200);
      assertThatItStandsOnceAndIsRemembered(client, thread);
    }
  }

  @Test
  void aReplySaysThatRedisIsAway() throws InterruptedException {
    try (RedisProcess redis = RedisProcess.started(); ParleyProcess parley = parley(redis)) {
      PlaygroundClient client = parley.client();
      String thread = begun(client);
      redis.kill();
      client.await(thread, replies -> replies.getLast().text().contains("not reachable"));
      redis.start();
      assertThatItStandsOnceAndIsRemembered(client, thread);
    }
  }

  @Test
  void aRedisThatFreezesInMidAnswerLosesNothing() throws IOException, InterruptedException {
    try (RedisProcess redis = RedisProcess.started(); ParleyProcess parley = parley(redis)) {
      PlaygroundClient client = parley.client();
      String thread = begun(client);
      redis.freeze();
      assertThatNothingIsAccepted(client);
      redis.thaw();
      client.awaitReadiness(200);
      assertThatItStandsOnceAndIsRemembered(client, thread);
    }
  }

  /// Longer than a lease lives: the answer's end waits, or is taken up again; either way it comes, once.
  @Test
  void aRedisThatIsAwayLongerThanALeaseLosesNothing() throws InterruptedException {
    try (RedisProcess redis = RedisProcess.started(); ParleyProcess parley = parley(redis)) {
      PlaygroundClient client = parley.client();
      String thread = begun(client);
      redis.kill();
      long away = System.nanoTime();
      await().atMost(LEASE_LIFE.multipliedBy(2)).until(
          () -> System.nanoTime() - away > LEASE_LIFE.plusSeconds(2).toNanos());
      assertThat(client.replies(thread).getFirst().text()).hasSizeGreaterThan(200);
      assertThatNothingIsAccepted(client);
      redis.start();
      client.awaitReadiness(200);
      assertThatItStandsOnceAndIsRemembered(client, thread);
    }
  }

  private static ParleyProcess parley(RedisProcess redis) {
    return ParleyProcess.start(Map.of(
        "REDIS_URL", redis.url(), "PARLEY_COMPLETIONS_DEMO_TOKENS_PER_SECOND", "300"));
  }

  /// @return the thread of an answer that is growing
  private static String begun(PlaygroundClient client) {
    String thread = client.ask(QUESTION);
    client.await(thread, replies -> !replies.isEmpty() && replies.getFirst().text().length() > 200);
    return thread;
  }

  private static void assertThatNothingIsAccepted(PlaygroundClient client) {
    assertThat(client.awaitReadiness(503).body()).contains("\"redis\",\"status\":\"failed\"");
    long asked = System.nanoTime();
    Answer refused = client.say("ada", "@parley this is not kept");
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONGEST_REFUSAL);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body()).contains("error");
    assertThat(client.get("/livez").status()).isEqualTo(200);
    assertThat(client.get("/playground/api/messages?channel=general").body())
        .doesNotContain("this is not kept");
  }

  private static void assertThatItStandsOnceAndIsRemembered(
      PlaygroundClient client, String thread) {
    List<Shown> replies = client.awaitWhole(thread, DemoAnswer.to(QUESTION));
    assertThat(client.sayIn(thread, "ada", "what did I say first?").status()).isEqualTo(202);
    List<Shown> more = client.await(thread, some -> some.size() == replies.size() + 1
        && some.getLast().isFinal());
    assertThat(more.getLast().text()).contains(QUESTION);
  }
}
