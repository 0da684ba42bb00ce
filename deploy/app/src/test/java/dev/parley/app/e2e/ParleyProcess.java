package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.redis.embedded.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The service as a person runs it: `deploy/parley` with a data folder and a port of its own, which it keeps from start to
/// start. [#close] ends whatever still runs, the embedded Redis too; the log stays under `target/e2e`.
final class ParleyProcess implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("..", "parley").toAbsolutePath().normalize();
  private static final Path RUNS = Path.of("target", "e2e").toAbsolutePath();
  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final Path folder;
  private final int port;
  private final Map<String, String> environment;
  private Optional<Process> process = Optional.empty();

  private ParleyProcess(Path folder, int port, Map<String, String> environment) {
    this.folder = folder;
    this.port = port;
    this.environment = Map.copyOf(environment);
  }

  /// A service that is alive when this returns. `environment` is all it sees of settings.
  static ParleyProcess start(Map<String, String> environment) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(RUNS), "run");
      ParleyProcess parley = new ParleyProcess(folder, freePort(), environment);
      parley.start();
      return parley;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A service whose demo model writes so fast.
  static ParleyProcess withDemoPace(int tokensPerSecond) {
    return start(Map.of(
        "PARLEY_COMPLETIONS_DEMO_TOKENS_PER_SECOND", Integer.toString(tokensPerSecond)));
  }

  /// Starts it (again), on the same port and folder.
  void start() {
    assertThat(isRunning()).isFalse();
    var builder = new ProcessBuilder(LAUNCHER.toString()).directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().keySet().removeIf(ParleyProcess::isSetting);
    builder.environment().putAll(Map.of(
        "PARLEY_JAVA", System.getProperty("java.home"),
        "PARLEY_JAVA_OPTIONS", "-Xmx256m -XX:TieredStopAtLevel=1",
        "PARLEY_BUILD", "never",
        "PARLEY_HTTP_PORT", Integer.toString(port),
        "PARLEY_DATA_DIR", data().toString()));
    builder.environment().putAll(environment);
    try {
      process = Optional.of(builder.start());
      awaitLife();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Kills it at once, as SIGKILL does: nothing is drained.
  void kill() throws InterruptedException {
    process.orElseThrow().destroyForcibly().waitFor();
  }

  /// Ends it by SIGTERM.
  ///
  /// @return the exit status
  int terminate() throws InterruptedException {
    Process running = process.orElseThrow();
    running.destroy();
    assertThat(running.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS))
        .as("parley ends after SIGTERM; its log:\n%s", log()).isTrue();
    return running.exitValue();
  }

  /// Writes its settings' file anew.
  void configure(String yaml) throws IOException {
    Files.writeString(folder.resolve("parley.yaml"), yaml);
  }

  /// Sends it SIGHUP.
  void hangUp() throws IOException, InterruptedException {
    String pid = Long.toString(process.orElseThrow().pid());
    assertThat(new ProcessBuilder("kill", "-HUP", pid).start().waitFor()).isZero();
  }

  /// Where it answers, without a path.
  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  PlaygroundClient client() {
    return new PlaygroundClient(url());
  }

  /// What it wrote so far, over all its starts.
  String log() {
    try {
      return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (isRunning()) {
        terminate();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.ifPresent(Process::destroyForcibly);
      endRedis();
      delete(data());
    }
  }

  /// One that a killed Parley left behind is adopted, and ended.
  private void endRedis() {
    if (Files.exists(data()) && !environment.containsKey("REDIS_URL")) {
      EmbeddedRedis.open(data(), InstantSource.system()).close();
    }
  }

  private void awaitLife() {
    await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(50)).until(() -> {
      assertThat(isRunning()).as("parley runs; its log:\n%s", log()).isTrue();
      return client().isAlive();
    });
  }

  private boolean isRunning() {
    return process.filter(Process::isAlive).isPresent();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static boolean isSetting(String variable) {
    return Stream.of("PARLEY_", "OPENAI_", "REDIS_", "SLACK_", "DISCORD_")
        .anyMatch(variable::startsWith);
  }

  /// A port of the loopback interface on which nobody listens just now.
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes a folder with all that is in it.
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
