package dev.parley.playground;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the store in line with the room where the two may differ: what the room no longer has is taken out, what
/// was refused is written over. On one virtual thread, so that nobody waits for a store that is away. Any thread
/// may add; a message that waits already is not added again, since what is written is what stands by then.
///
/// What could not be settled in [#TRIES] stays as it lies in the store; nobody sees it before the next start.
final class Leftovers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final int MOST = 10_000;
  private static final int TRIES = 60;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
  private static final Duration LAST_MOMENT = Duration.ofMillis(500);

  private final Consumer<RoomMessage> settling;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(MOST), Thread.ofVirtual().name("playground-leftovers").factory(),
      new ThreadPoolExecutor.DiscardPolicy());

  /// @param settling brings the store in line for one message, or throws [UncheckedIOException]
  Leftovers(Consumer<RoomMessage> settling) {
    this.settling = settling;
  }

  void add(RoomMessage message) {
    if (waiting.size() < MOST && waiting.add(message.id())) {
      worker.execute(() -> settle(message));
    }
  }

  private void settle(RoomMessage message) {
    waiting.remove(message.id());
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        settling.accept(message);
        return;
      } catch (UncheckedIOException unreachable) {
        if (!pause()) {
          break;
        }
      }
    }
    LOG.warn("playground: message {} could not be settled in the store", message.id());
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
