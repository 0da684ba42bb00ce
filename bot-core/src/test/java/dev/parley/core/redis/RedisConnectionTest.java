package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RedisExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

class RedisConnectionTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  @Test
  void opensWithoutAskingAndSaysInASentenceThatNobodyAnswers() throws IOException {
    int port = closedPort();
    for (String scheme : List.of("redis://:geheim@127.0.0.1:%d",
        "redis+cluster://:geheim@127.0.0.1:%d", "redis+sentinel://:geheim@127.0.0.1:%d/main")) {
      Secret url = new Secret(scheme.formatted(port));
      try (RedisConnection dead = RedisConnection.open(RedisSettings.of(url))) {
        assertThat(dead.health().isReachable()).as(scheme).isFalse();
        assertThat(dead.health().detail()).startsWith("Redis at 127.0.0.1:" + port)
            .doesNotContain("geheim");
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(() -> dead.call(client -> client.get("k")));
      }
    }
  }

  @Test
  void aServerThatHangsIsGivenUpSoon() throws IOException {
    try (ServerSocket silent = new ServerSocket(0);
        RedisConnection hung = RedisConnection.open(RedisSettings.of(
            new Secret("redis://127.0.0.1:" + silent.getLocalPort())))) {
      long begin = System.nanoTime();
      assertThat(hung.health().detail()).contains("did not answer in time");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void saysThatThePasswordIsWrongWithoutSayingIt() {
    Secret wrong = new Secret(REDIS.url().reveal().replaceFirst("//(.*@)?", "//x:geheim@"));
    try (RedisConnection connection = RedisConnection.open(RedisSettings.of(wrong))) {
      assertThat(connection.health().detail()).contains("refused us").doesNotContain("geheim");
    }
  }

  @Test
  void connectionsThatBrokeWhileTheyLayIdleAreNotNoticed()
      throws ExecutionException, InterruptedException {
    try (RedisConnection connection = RedisConnection.open(
        new RedisSettings(REDIS.url(), REDIS.prefix(), "breaking"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> many = IntStream.range(0, 32)
          .mapToObj(_ -> threads.submit(() -> connection.call(client -> client.ping())))
          .toList();
      for (Future<String> one : many) {
        one.get();
      }
      killAll();
      for (int i = 0; i < 40; i++) {
        assertThat(connection.<String>call(client -> client.ping())).isEqualTo("PONG");
      }
    }
  }

  @Test
  void anInterruptIsSetAsideDuringACommandAndSetAgainAfterIt() throws InterruptedException {
    List<String> answers = new CopyOnWriteArrayList<>();
    Thread thread = Thread.ofVirtual().start(() -> {
      Thread.currentThread().interrupt();
      for (int i = 0; i < 3; i++) {
        answers.add(REDIS.connection().<String>call(client -> client.ping()));
      }
      answers.add(Thread.currentThread().isInterrupted() ? "interrupted" : "not");
    });
    thread.join();
    assertThat(answers).containsExactly("PONG", "PONG", "PONG", "interrupted");
  }

  @Test
  void anInterruptInTheMiddleOfACommandDoesNotFailIt() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    List<Object> answers = new CopyOnWriteArrayList<>();
    String key = REDIS.prefix() + "list";
    Thread thread = Thread.ofVirtual().start(() -> {
      Object popped = REDIS.connection().<Object>call(client -> {
        begun.countDown();
        return client.blpop(1.0, key);
      });
      answers.add(String.valueOf(popped));
      answers.add(Thread.currentThread().isInterrupted());
    });
    begun.await();
    thread.interrupt();
    thread.join();
    assertThat(answers).containsExactly("null", true);
  }

  @Test
  void warnsOfARedisThatMayLoseWhatItAccepted() {
    RedisHealth health = RedisHealth.reachable(
        "# Persistence\r\nloading:0\r\naof_enabled:0\r\n", "maxmemory_policy:allkeys-lru\r\n");
    assertThat(health.isReachable()).isTrue();
    assertThat(health.warnings()).hasSize(2)
        .anyMatch(warning -> warning.contains("append-only"))
        .anyMatch(warning -> warning.contains("allkeys-lru"));
    assertThat(
        RedisHealth.reachable("aof_enabled:1\r\n", "maxmemory_policy:noeviction\r\n").warnings())
        .isEmpty();
  }

  @Test
  void isNotWellWhereRedisTakesNoMoreWrites() {
    REDIS.connection().call(client -> client.configSet("maxmemory", "1"));
    try {
      RedisHealth health = REDIS.connection().health();
      assertThat(health.isReachable()).isFalse();
      assertThat(health.detail()).contains("OOM");
    } finally {
      REDIS.connection().call(client -> client.configSet("maxmemory", "0"));
    }
    assertThat(REDIS.connection().health().isReachable()).isTrue();
  }

  /// Closes every connection but the one that asks.
  private static void killAll() {
    CommandArguments kill = new CommandArguments(Protocol.Command.CLIENT)
        .add("KILL").add("TYPE").add("normal").add("SKIPME").add("yes");
    REDIS.connection().<Object>call(client -> client.executeCommand(kill));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
