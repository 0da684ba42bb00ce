package dev.parley.playground;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes out of the store what the room no longer has, on one virtual thread, so that nobody waits for a store
/// that is away. Any thread may add.
///
/// What could not be taken out in [#TRIES] lies there until its channel's lifetime ends; nobody sees it
/// before the next start.
final class Leftovers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final int MOST = 10_000;
  private static final int TRIES = 60;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
  private static final Duration LAST_MOMENT = Duration.ofMillis(500);

  private final Consumer<RoomMessage> removal;
  private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(MOST), Thread.ofVirtual().name("playground-leftovers").factory(),
      new ThreadPoolExecutor.DiscardPolicy());

  /// @param removal takes one message out of the store, or throws [UncheckedIOException]
  Leftovers(Consumer<RoomMessage> removal) {
    this.removal = removal;
  }

  void add(RoomMessage message) {
    worker.execute(() -> remove(message));
  }

  private void remove(RoomMessage message) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        removal.accept(message);
        return;
      } catch (UncheckedIOException unreachable) {
        if (!pause()) {
          break;
        }
      }
    }
    LOG.warn("playground: message {} could not be taken out of the store", message.id());
  }

  private static boolean pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(TRY_AGAIN.toNanos());
      return true;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LAST_MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException inHaste) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
