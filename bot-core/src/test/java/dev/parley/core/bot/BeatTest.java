package dev.parley.core.bot;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeatTest {

  @Test
  void nothingThatGoesWrongEndsIt() {
    AtomicInteger beats = new AtomicInteger();
    Beat beat = new Beat("test", Duration.ofMillis(1), () -> fail(beats.incrementAndGet()));
    beat.start();
    await().until(() -> beats.get() > 3);
    beat.stop();
  }

  private static void fail(int beat) {
    if (beat == 1) {
      throw new UncheckedIOException(new IOException("the store is away"));
    }
    if (beat == 2) {
      throw new IllegalStateException("a fault");
    }
  }
}
