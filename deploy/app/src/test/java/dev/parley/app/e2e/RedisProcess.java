package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.redis.embedded.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A Redis of the tests' own, with an append-only file, that can be killed, frozen and started again at the same port. Its
/// program is the embedded one.
final class RedisProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(10);

  private final Path folder;
  private final String program;
  private final int port = ParleyProcess.freePort();
  private Optional<Process> process = Optional.empty();

  private RedisProcess(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /// One that does not run yet.
  static RedisProcess unstarted() {
    try {
      Path folder = Files.createTempDirectory("parley-redis");
      try (EmbeddedRedis unpacked = EmbeddedRedis.open(folder, InstantSource.system())) {
        String program = unpacked.server().flatMap(server -> server.info().command()).orElseThrow();
        return new RedisProcess(folder, program);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RedisProcess started() {
    RedisProcess redis = unstarted();
    redis.start();
    return redis;
  }

  String url() {
    return "redis://127.0.0.1:" + port;
  }

  /// Starts it (again), with what is in its file.
  void start() {
    try {
      process = Optional.of(new ProcessBuilder(program, "--port", Integer.toString(port),
          "--bind", "127.0.0.1", "--dir", folder.toString(), "--appendonly", "yes", "--save", "")
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(20)).until(this::isListening);
  }

  void kill() throws InterruptedException {
    process.orElseThrow().destroyForcibly().waitFor();
  }

  /// It keeps its connections and answers nothing until [#thaw].
  void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  @Override
  public void close() {
    process.ifPresent(running -> running.destroyForcibly().onExit().join());
    ParleyProcess.delete(folder);
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", name, Long.toString(process.orElseThrow().pid())).start();
    assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(kill.exitValue()).isZero();
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
