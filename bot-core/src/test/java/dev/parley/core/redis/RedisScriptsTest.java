package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Look;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.replica.Lease;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.MovedClock;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RedisExtension;
import dev.parley.core.testing.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What holds of the steps in Redis beyond the ports' contracts.
class RedisScriptsTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  private static final ConversationId ID = Spoken.thread("T1");
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

  private Ports ports = InMemoryStores.ports();
  private Keys keys = new Keys("");

  @BeforeEach
  void begin() {
    ports = REDIS.ports();
    keys = new Keys(REDIS.prefix());
  }

  @Test
  void everyKeyHasALifetime() {
    Lease lease = everything();
    Set<String> found = found();
    assertThat(found).hasSize(17);
    for (String key : found) {
      long life = REDIS.connection().<Long>call(client -> client.pttl(key));
      assertThat(life).as(key).isPositive();
    }
    ports.leases().release(lease);
    assertThat(found()).hasSize(16);
  }

  @Test
  void thePersonIndexNamesTheConversationsWhereAPersonSpoke() {
    everything();
    String person = keys.person(ID, Spoken.ADA.id());
    assertThat(REDIS.connection().<List<String>>call(client -> client.zrange(person, 0, -1)))
        .containsExactly(ID.toString());
  }

  @Test
  void everyKeyOfAConversationHasItsTag() {
    everything();
    assertThat(found().stream().filter(key -> key.contains(ID.toString())))
        .hasSize(10)
        .allMatch(key -> key.startsWith(REDIS.prefix() + "{" + ID + "}:"));
  }

  @Test
  void anAcceptanceWhoseAnswerWasLostIsAcceptedOnRepeat() {
    LuaScript accept = LuaScript.named("accept");
    List<String> touched = List.of(
        keys.inbox(ID), keys.seenEvent(ID, "e1"), keys.seenTurn(ID, "1"));
    for (int i = 0; i < 2; i++) {
      assertThat(accept.run(REDIS.connection(), touched,
          List.of("nonce", "{}", "50", "60000", "60000"))).isEqualTo("ACCEPTED");
    }
    assertThat(accept.run(REDIS.connection(), touched,
        List.of("another", "{}", "50", "60000", "60000"))).isEqualTo("DUPLICATE");
    assertThat(REDIS.connection().<Long>call(client -> client.llen(keys.inbox(ID)))).isEqualTo(1);
  }

  @Test
  void aLeaseWhoseAnswerWasLostIsGivenAgainToTheSameCall() {
    LuaScript acquire = LuaScript.named("lease_acquire");
    List<String> touched = List.of(keys.lease("k"), keys.record("k"));
    Object fence = acquire.run(REDIS.connection(), touched, List.of("nonce", "60000", "60000"));
    assertThat(fence).isNotNull().isEqualTo(
        acquire.run(REDIS.connection(), touched, List.of("nonce", "60000", "60000")));
    assertThat(acquire.run(REDIS.connection(), touched, List.of("other", "60000", "60000")))
        .isNull();
  }

  @Test
  void scriptsAreSentAgainToAServerThatForgotThem() {
    assertThat(ports.inbox().accept(Spoken.mention(ID, "e1", "1"))).isEqualTo(Acceptance.ACCEPTED);
    REDIS.connection().<Object>call(client -> client.scriptFlush());
    assertThat(ports.inbox().accept(Spoken.mention(ID, "e2", "2"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void anIdleConversationIsLetGoAtTheSecondLook() {
    MovedClock clock = new MovedClock();
    RedisTurnInbox inbox = new RedisTurnInbox(
        REDIS.connection(), keys, RedisLifetimes.DEFAULT, clock);
    inbox.lookAgain(ID, clock.instant());
    inbox.settle(ID);
    inbox.settle(ID);
    assertThat(inbox.due(clock.instant(), 10)).isEmpty();
    clock.move(DueIndex.SECOND_LOOK.plusMillis(1));
    assertThat(inbox.due(clock.instant(), 10)).containsExactly(ID);
    inbox.settle(ID);
    assertThat(inbox.due(EVER, 10)).isEmpty();
  }

  @Test
  void anAcceptanceBetweenTheLooksKeepsTheHint() {
    MovedClock clock = new MovedClock();
    DueIndex due = new DueIndex(REDIS.connection(), keys, RedisLifetimes.DEFAULT);
    due.add(ID, clock.instant());
    due.settle(ID, clock.instant());
    clock.move(DueIndex.SECOND_LOOK.plusMillis(1));
    due.add(ID, clock.instant()); // an acceptance, its event not yet in the inbox that the settler saw
    due.settle(ID, clock.instant());
    assertThat(due.by(EVER, 10)).containsExactly(ID);
  }

  @Test
  void keepsTheNewestExchangesOfAVeryLongConversation() {
    Lease lease = ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
    int more = 3;
    for (int i = 0; i < RedisConversationStore.MOST_EXCHANGES + more; i++) {
      ports.conversations().append(ID, lease.fence(),
          Spoken.end("e", Spoken.exchange("t" + i, "x")));
    }
    assertThat(ports.conversations().read(ID).exchanges())
        .hasSize(RedisConversationStore.MOST_EXCHANGES)
        .first().extracting("turn").isEqualTo("t" + more);
  }

  @Test
  void keepsTheNewestExchangesOfAConversationOfLongAnswers() {
    Lease lease = ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
    String half = "x".repeat(RedisConversationStore.MOST_BYTES / 2);
    for (int i = 0; i < 4; i++) {
      ports.conversations().append(ID, lease.fence(),
          Spoken.end("e", Spoken.exchange("t" + i, half)));
    }
    assertThat(ports.conversations().read(ID).exchanges()).extracting("turn").containsExactly("t3");
    ports.conversations().append(ID, lease.fence(),
        Spoken.end("e", Spoken.exchange("t4", "short")));
    assertThat(ports.conversations().read(ID).exchanges()).extracting("turn")
        .containsExactly("t3", "t4");
  }

  @Test
  void aLookTellsOfEntriesThatOnlyANewerReleaseCanRead() {
    REDIS.connection().<Long>call(client -> client.rpush(keys.inbox(ID), "{\"e\":\"x\",\"v\":7}"));
    Look look = ports.inbox().look(ID);
    assertThat(look.waiting()).isEmpty();
    assertThat(look.lying()).isEqualTo(1);
  }

  @Test
  void aLeaseIsHeldOnByAServerThatLostItsMemory() {
    Lease lease = ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
    found().forEach(key -> REDIS.connection().<Long>call(client -> client.del(key)));
    assertThat(ports.leases().renew(List.of(lease), LIFE)).hasSize(1);
    assertThat(ports.leases().acquire(ID.toString(), LIFE)).isEmpty();
    assertThat(ports.conversations()
        .append(ID, lease.fence(), Spoken.end("e", Spoken.exchange("1", "x"))).isOurs())
        .isTrue();
    assertThat(ports.leases().acquire(ID.toString(), LIFE)).isEmpty();
  }

  @Test
  void leasesAreRenewedByAServerThatKnowsNoScripts() {
    Lease lease = ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
    REDIS.connection().<Object>call(client -> client.scriptFlush());
    assertThat(ports.leases().renew(List.of(lease), LIFE)).hasSize(1);
  }

  @Test
  void readsAroundEntriesThatCannotBeRead() {
    Lease lease = ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
    REDIS.connection().<Long>call(client -> client.rpush(keys.messages(ID), "\u0000junk", "{}"));
    REDIS.connection().<Long>call(client -> client.rpush(keys.inbox(ID), "{\"e\":\"x\",\"v\":7}"));
    ports.conversations().append(ID, lease.fence(), Spoken.end("e", Spoken.exchange("1", "x")));
    ports.inbox().accept(Spoken.mention(ID, "e2", "2"));
    assertThat(ports.conversations().read(ID).exchanges()).hasSize(1);
    assertThat(ports.inbox().head(ID)).contains(Spoken.mention(ID, "e2", "2"));
  }

  @Test
  void documentsAndIdsWithLoneSurrogatesAreKeptWithReplacements() {
    ports.documents().write("c\uD800", "\uD800", "a\uDC00b", LIFE);
    assertThat(ports.documents().read("c\uD800", "\uD800")).contains("a\uFFFDb");
    assertThat(ports.inbox().accept(Spoken.mention(ID, "e\uD800", "1")))
        .isEqualTo(Acceptance.ACCEPTED);
  }

  /// Makes one key of every kind.
  private Lease everything() {
    ports.inbox().accept(Spoken.mention(ID, "e1", "1"));
    Lease lease = ports.leases().acquire(ID.toString(), LIFE).orElseThrow();
    ports.conversations().record(ID, lease.fence(), ReplyInFlight.growing("1", List.of(), "text"));
    ports.conversations().append(ID, lease.fence(), Spoken.end("e1", Spoken.exchange("1", "x")));
    ports.inbox().accept(new PlatformEvent.Retry("e2", new ReplyAddress(ID, "1"), Spoken.ADA));
    PaceLimit limit = new PaceLimit("p", LIFE, 1);
    ports.pace().take(limit, new PaceClaim("a", false));
    ports.pace().take(limit, new PaceClaim("b", false));
    ports.conversations().rate(ID, "p", new Rated("1", "U1", Rating.GOOD));
    ports.pace().block("blocked", LIFE);
    ports.documents().write("c", "1", "x", LIFE);
    return lease;
  }

  private static Set<String> found() {
    return REDIS.connection().<Set<String>>call(client -> client.keys(REDIS.prefix() + "*"));
  }
}
