package dev.parley.core.redis.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server again where it dies while Parley lives. A virtual thread holds a connection open and
/// reads: the server sends nothing there, so the read ends when the server does. [#close] comes from
/// another thread.
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ServerProcess process;
  private final ServerIdentity identity;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile @Nullable ServerDialogue watched;

  ServerWatch(ServerProcess process, ServerIdentity identity) {
    this.process = process;
    this.identity = identity;
  }

  void start() {
    Thread.ofVirtual().name("redis-watch").start(this::run);
  }

  /// Ends the watch; no server is started any more once this returned.
  @Override
  public void close() {
    process.stop().countDown();
    starting.lock();
    try {
      closeDialogue();
    } finally {
      starting.unlock();
    }
  }

  private void run() {
    Duration pause = SHORTEST_PAUSE;
    while (!isStopped()) {
      if (awaitEnd()) {
        pause = SHORTEST_PAUSE;
      }
      restart();
      if (process.stopped(pause)) {
        return;
      }
      pause = longer(pause);
    }
  }

  private void restart() {
    starting.lock();
    try {
      if (isStopped() || ServerDialogue.answers(identity) || process.live().isPresent()) {
        return;
      }
      LOG.warn("The embedded Redis died; starting it again");
      process.start(identity);
    } catch (EmbeddedRedisException e) {
      LOG.error("{} Trying again.", e.getMessage());
    } finally {
      starting.unlock();
    }
  }

  /// Waits until the server ends; whether there was one.
  private boolean awaitEnd() {
    try (ServerDialogue dialogue = ServerDialogue.open(identity)) {
      watched = dialogue;
      if (isStopped()) {
        return true;
      }
      dialogue.awaitEnd(Duration.ZERO);
      return true;
    } catch (IOException _) {
      return false; // nobody there, or closed by close()
    }
  }

  private void closeDialogue() {
    ServerDialogue open = watched;
    if (open != null) {
      try {
        open.close();
      } catch (IOException _) {
        // it was closed by its other end first
      }
    }
  }

  private boolean isStopped() {
    return process.stop().getCount() == 0;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
