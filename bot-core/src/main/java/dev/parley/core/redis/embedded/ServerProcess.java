package dev.parley.core.redis.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Starts and ends the server of one data folder. Whoever holds this holds the folder's lock.
///
/// @param stop ends every wait here early
record ServerProcess(DataFolder folder, RedisBinary binary, CountDownLatch stop) {
  private static final Duration LONGEST_START = Duration.ofSeconds(10);
  /// A long append-only file takes its time.
  private static final Duration LONGEST_LOAD = Duration.ofMinutes(5);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(5);

  /// Starts it as `identity` says, and returns when it answers.
  ///
  /// @throws EmbeddedRedisException where it does not
  void start(ServerIdentity identity) {
    try {
      Files.deleteIfExists(folder.pid());
      DataFolder.write(folder.configuration(), new ByteArrayInputStream(ServerConfiguration
          .text(folder, identity).getBytes(StandardCharsets.UTF_8)), false);
      new ProcessBuilder(binary.path().toString(), folder.configuration().toString())
          .directory(folder.path().toFile())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new EmbeddedRedisException("Redis cannot be started in %s: %s"
          .formatted(folder.path(), e.getMessage()), e);
    }
    if (!awaitAnswer(identity)) {
      throw new EmbeddedRedisException("Redis does not start on port %d; the reason is in %s."
          .formatted(identity.port(), folder.log()));
    }
  }

  /// Waits for the server's answer as long as there is hope.
  boolean awaitAnswer(ServerIdentity identity) {
    long begin = System.nanoTime();
    while (true) {
      ServerDialogue.State state = ServerDialogue.state(identity);
      if (state == ServerDialogue.State.ANSWERS) {
        return true;
      }
      Duration limit = state == ServerDialogue.State.LOADING ? LONGEST_LOAD : LONGEST_START;
      if (System.nanoTime() - begin > limit.toNanos() || stopped(LOOK)) {
        return false;
      }
    }
  }

  /// Ends the server, which writes first what it has. Killed where it does not end in time: by then every
  /// acknowledged write is in its file.
  void end(ServerIdentity identity) {
    Optional<ProcessHandle> process = live();
    try (ServerDialogue dialogue = ServerDialogue.open(identity)) {
      dialogue.shutdown();
      dialogue.awaitEnd(LONGEST_END);
    } catch (IOException _) {
      process.ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /// The server's process, by the file in which it names itself.
  Optional<ProcessHandle> live() {
    try {
      long pid = Long.parseLong(Files.readString(folder.pid()).strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// A number may be some other process' by now.
  private boolean isOurs(ProcessHandle process) {
    return process.info().command()
        .filter(command -> command.startsWith(folder.binary("").toString()))
        .isPresent();
  }

  /// Waits a moment; whether to give up.
  boolean stopped(Duration moment) {
    try {
      return stop.await(moment.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// A port of the loopback interface on which nobody listens just now.
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedRedisException("There is no free port on 127.0.0.1 for Redis.", e);
    }
  }
}
