package dev.parley.core.bot;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again on a virtual thread of its own, until it is stopped. A store that is away is
/// said once when it goes and once when it is back. Nothing that goes wrong ends it.
final class Beat {

  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

  private final String name;
  private final Duration every;
  private final Runnable work;
  private final CountDownLatch end = new CountDownLatch(1);
  private boolean away; // only the beat's own thread

  Beat(String name, Duration every, Runnable work) {
    this.name = name;
    this.every = every;
    this.work = work;
  }

  void start() {
    Thread.ofVirtual().name(name).start(this::loop);
  }

  void stop() {
    end.countDown();
  }

  private void loop() {
    try {
      do {
        once();
      } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      work.run();
      if (away) {
        LOG.info("{}: the store is back", name);
      }
      away = false;
    } catch (UncheckedIOException unreachable) {
      if (!away) {
        LOG.warn("{}: {}", name, unreachable.getMessage());
      }
      away = true;
    } catch (RuntimeException unexpected) {
      LOG.error("{} failed, and is tried again", name, unexpected);
    }
  }
}
