package dev.parley.core.redis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.parley.core.redis.RedisConnection;
import dev.parley.core.redis.RedisLifetimes;
import dev.parley.core.redis.RedisSettings;
import dev.parley.core.redis.RedisStores;
import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
  private static final Duration LONG = Duration.ofDays(1);

  @TempDir
  private Path folder;

  @Test
  void keepsWhatWasWrittenOverARestart() {
    try (EmbeddedRedis redis = open()) {
      write(redis, "one");
    }
    try (EmbeddedRedis redis = open()) {
      assertThat(read(redis)).isEqualTo("one");
    }
  }

  @Test
  void endsItsServerWhenClosed() {
    ProcessHandle server;
    try (EmbeddedRedis redis = open()) {
      server = redis.server().orElseThrow();
      assertThat(server.isAlive()).isTrue();
    }
    await().untilAsserted(() -> assertThat(server.info().command()).isEmpty());
  }

  @Test
  void startsAKilledServerAgainAtTheSamePortWithItsData() {
    try (EmbeddedRedis redis = open()) {
      write(redis, "one");
      ProcessHandle first = redis.server().orElseThrow();
      first.destroyForcibly();
      await().ignoreException(UncheckedIOException.class)
          .untilAsserted(() -> assertThat(read(redis)).isEqualTo("one"));
      assertThat(redis.server().orElseThrow().pid()).isNotEqualTo(first.pid());
    }
  }

  @Test
  void adoptsTheServerThatAKilledParleyLeftBehind() {
    EmbeddedRedis killed = open();
    write(killed, "one");
    killed.abandon();
    try (EmbeddedRedis redis = open()) {
      assertThat(redis.url()).isEqualTo(killed.url());
      assertThat(redis.server()).isEqualTo(killed.server());
      assertThat(read(redis)).isEqualTo("one");
    }
  }

  @Test
  void aServerThatRunsButIsNotToBeReachedIsNamedAndLeftAlone() throws IOException {
    EmbeddedRedis killed = open();
    write(killed, "one");
    killed.abandon();
    Path properties = folder.resolve("redis.properties");
    String lost = Files.readString(properties);
    Files.delete(properties);
    assertThatExceptionOfType(EmbeddedRedisException.class).isThrownBy(this::open)
        .withMessageContaining("as process " + killed.server().orElseThrow().pid());
    Files.writeString(properties, lost);
    try (EmbeddedRedis redis = open()) {
      assertThat(read(redis)).isEqualTo("one");
    }
  }

  @Test
  void tellsASecondParleyWhoHasTheFolder() {
    try (EmbeddedRedis redis = open()) {
      write(redis, "one");
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(EmbeddedRedisException.class).isThrownBy(this::open)
            .withMessageContaining("process " + ProcessHandle.current().pid() + ", since ");
      }
      assertThat(read(redis)).isEqualTo("one");
    }
    assertThat(folder.resolve("parley.lock")).content().contains(", since ");
  }

  @Test
  void refusesAFolderThatANewerRedisWrote() throws IOException {
    Files.createDirectory(folder.resolve("appendonlydir"));
    assertThatExceptionOfType(EmbeddedRedisException.class).isThrownBy(this::open)
        .withMessageContaining("7 or later").withMessageContaining("REDIS_URL");
    assertThat(folder.resolve("appendonly.aof")).doesNotExist();
  }

  @Test
  void refusesAFolderWhoseRecordNamesANewerRedis() {
    new ServerIdentity(6379, ServerIdentity.newPassword(), new EngineVersion(6, 3))
        .write(new DataFolder(folder));
    assertThatExceptionOfType(EmbeddedRedisException.class).isThrownBy(this::open)
        .withMessageContaining("written by Redis 6.3");
  }

  @Test
  void keepsItsPasswordFromOthers() throws IOException {
    try (EmbeddedRedis redis = open()) {
      for (String file : List.of("redis.conf", "redis.properties")) {
        assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
            .isEqualTo("rw-------");
      }
      String open = redis.url().reveal().replaceFirst(":[^/]*@", "");
      try (RedisConnection stranger = RedisConnection.open(RedisSettings.of(new Secret(open)))) {
        assertThat(stranger.health().isReachable()).isFalse();
      }
    }
  }

  @Test
  void keepsEveryWriteAndEvictsNothing() {
    try (EmbeddedRedis redis = open();
        RedisConnection connection = RedisConnection.open(RedisSettings.of(redis.url()))) {
      assertThat(connection.health().isReachable()).isTrue();
      assertThat(connection.health().warnings()).isEmpty();
    }
  }

  @Test
  void takesTheNextBinaryWhereOneDoesNotStart() throws IOException {
    DataFolder data = DataFolder.open(folder);
    List<String> candidates = RedisBinary.candidates(
        System.getProperty("os.name"), System.getProperty("os.arch"));
    String broken = candidates.getFirst();
    DataFolder.write(data.binary(broken),
        Files.newInputStream(Files.writeString(folder.resolve("x"), "#!/bin/sh\nexit 127\n")),
        true);
    if (candidates.size() > 1) {
      assertThat(RedisBinary.find(data).path()).isEqualTo(data.binary(candidates.get(1)));
    } else {
      assertThatExceptionOfType(EmbeddedRedisException.class)
          .isThrownBy(() -> RedisBinary.find(data)).withMessageContaining("REDIS_URL");
    }
  }

  @Test
  void saysWhatToDoWhereNoBinaryFits() {
    assertThat(RedisBinary.candidates("Windows 11", "amd64")).isEmpty();
    assertThatExceptionOfType(EmbeddedRedisException.class)
        .isThrownBy(() -> RedisBinary.find(DataFolder.open(folder), List.of()))
        .withMessageContaining("set REDIS_URL");
  }

  private EmbeddedRedis open() {
    return EmbeddedRedis.open(folder, InstantSource.system());
  }

  private static void write(EmbeddedRedis redis, String value) {
    with(redis, stores -> {
      stores.documents().write("c", "1", value, LONG);
      return value;
    });
  }

  private static String read(EmbeddedRedis redis) {
    return with(redis, stores -> stores.documents().read("c", "1").orElse(""));
  }

  private static String with(EmbeddedRedis redis, Function<RedisStores, String> use) {
    RedisSettings settings = RedisSettings.of(redis.url());
    try (RedisConnection connection = RedisConnection.open(settings)) {
      return use.apply(RedisStores.of(
          connection, settings.prefix(), RedisLifetimes.DEFAULT, InstantSource.system()));
    }
  }
}
