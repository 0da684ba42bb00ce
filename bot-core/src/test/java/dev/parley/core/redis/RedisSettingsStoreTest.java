package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.WorkspaceId;
import dev.parley.core.testing.InMemorySettings;
import dev.parley.core.testing.RedisExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What holds of settings in Redis beyond the port's contract.
class RedisSettingsStoreTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  private static final Place PLACE =
      Place.of("playground", "W", "C1", Optional.of("17.1"), "U1");
  private static final WorkspaceId HERE = PLACE.workspace();
  private static final ScopeId CHANNEL = ScopeId.channel("C1");
  private static final long LIFE = Duration.ofDays(SettingsStore.LIFETIME_DAYS).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private Keys keys = new Keys("");
  private SettingsStore store = new InMemorySettings();

  @BeforeEach
  void begin() {
    keys = new Keys(REDIS.prefix());
    store = REDIS.stores().settings();
  }

  @Test
  void allOfAWorkspaceIsInOneSlotAndHasALifetime() {
    everything();
    Set<String> found =
        REDIS.connection().<Set<String>>call(client -> client.keys(REDIS.prefix() + "*"));
    assertThat(found).containsExactlyInAnyOrder(
        keys.settings(HERE), keys.settingsDocuments(HERE), keys.settingsAudit(HERE));
    assertThat(found).allMatch(key -> key.startsWith(REDIS.prefix() + "settings:{playground:W}"));
    assertThat(found).allSatisfy(key -> assertThat(life(key)).isBetween(LIFE - DAY, LIFE));
  }

  @Test
  void aReadKeepsAllOfItForAnotherLifeOnceADay() {
    everything();
    List<String> all =
        List.of(keys.settings(HERE), keys.settingsDocuments(HERE), keys.settingsAudit(HERE));
    all.forEach(key -> expire(key, LIFE - DAY - 1_000));
    store.read(HERE, PLACE.scopes());
    assertThat(all).allSatisfy(key -> assertThat(life(key)).isGreaterThan(LIFE - 60_000));
    all.forEach(key -> expire(key, LIFE - DAY + 60_000));
    store.read(HERE, PLACE.scopes());
    assertThat(all).allSatisfy(key -> assertThat(life(key)).isLessThan(LIFE - DAY + 60_001));
  }

  @Test
  void aReadIsOneCommand() {
    everything();
    store.read(HERE, PLACE.scopes()); // from now on the server knows the script
    long before = commands();
    for (int i = 0; i < 10; i++) {
      store.read(HERE, PLACE.scopes());
    }
    assertThat(commands() - before).isEqualTo(10);
  }

  @Test
  void aChangeWhoseAnswerWasLostIsMadeOnce() {
    LuaScript write = LuaScript.named("settings_write");
    List<String> touched = List.of(keys.settings(HERE), keys.settingsAudit(HERE));
    List<String> arguments = List.of("workspace", "", "{}", "5", "5", "60000", "entry");
    assertThat(write.number(REDIS.connection(), touched, arguments)).isEqualTo(1);
    assertThat(write.number(REDIS.connection(), touched, arguments)).isEqualTo(1);
    assertThat(REDIS.connection().<Long>call(client -> client.llen(keys.settingsAudit(HERE))))
        .isEqualTo(1);
  }

  @Test
  void aWorkspaceHasOnlySoManyScopesAndEntries() {
    LuaScript write = LuaScript.named("settings_write");
    List<String> touched = List.of(keys.settings(HERE), keys.settingsAudit(HERE));
    for (int i = 0; i < 3; i++) {
      assertThat(write.number(REDIS.connection(), touched,
          List.of("channel:" + i, "", "{}", "2", "1", "60000", "entry " + i)))
          .isEqualTo(i < 2 ? 1 : -1);
    }
    assertThat(REDIS.connection().<List<String>>call(
        client -> client.lrange(keys.settingsAudit(HERE), 0, -1))).containsExactly("entry 1");
  }

  @Test
  void whatCannotBeReadCountsAsNotChosenAndIsWrittenOver() {
    put(keys.settings(HERE), "channel:C1", "\u0000junk \"persona\"");
    put(keys.settings(HERE), "workspace", "{\"c\":{\"persona\":7,\"seed\":\"7\",\"n\":[]}}");
    put(keys.settingsDocuments(HERE), "access", "[]");
    var read = store.read(HERE, PLACE.scopes());
    assertThat(read.choices(CHANNEL)).isEqualTo(Choices.NONE);
    assertThat(read.choices(ScopeId.WORKSPACE).texts()).isEqualTo(Map.of("seed", "7"));
    assertThat(read.documents()).isEmpty();
    assertThat(store.amend(HERE, by(Change.put(CHANNEL, SettingCatalog.SEED, 8L))))
        .isInstanceOf(Amended.Done.class);
    assertThat(store.read(HERE, PLACE.scopes()).choices(CHANNEL).texts())
        .isEqualTo(Map.of("seed", "8"));
  }

  private void everything() {
    store.amend(HERE, by(Change.put(CHANNEL, SettingCatalog.PERSONA, "tutor")));
    store.amend(HERE, by(new Change.Write("persona:tutor", "Teach.")));
  }

  private static Amendment by(Change change) {
    return Amendment.of(change, new Editor("U1", "ada"), Instant.EPOCH);
  }

  private static void put(String key, String field, String entry) {
    REDIS.connection().<Long>call(client -> client.hset(key, field, entry));
    expire(key, LIFE);
  }

  private static void expire(String key, long millis) {
    REDIS.connection().<Long>call(client -> client.pexpire(key, millis));
  }

  private static long life(String key) {
    return REDIS.connection().<Long>call(client -> client.pttl(key));
  }

  /// How often a script was run.
  private static long commands() {
    String stats = REDIS.connection().<String>call(client -> client.info("commandstats"));
    return stats.lines().filter(line -> line.startsWith("cmdstat_evalsha:"))
        .map(line -> line.replaceFirst("[^=]*calls=(\\d+),.*", "$1"))
        .mapToLong(Long::parseLong).sum();
  }
}
