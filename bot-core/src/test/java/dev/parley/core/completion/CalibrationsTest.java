package dev.parley.core.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.Documents;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.MovedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is kept of how models count.
class CalibrationsTest {
  private final MovedClock clock = new MovedClock();
  private final Counting documents = new Counting(
      InMemoryStores.ports(clock, clock::move).documents());
  private final Calibrations calibrations = Calibrations.keptIn(documents, clock);

  @Test
  void isKnownAgainAfterARestart() {
    calibrations.counted("here/m", 1_500, 1_000);
    assertThat(Calibrations.keptIn(documents, clock).factor("here/m")).isEqualTo(1.5);
    assertThat(Calibrations.keptIn(documents, clock).factor("there/m")).isEqualTo(1);
  }

  @Test
  void isReadOnceAndWrittenOnceAMinute() {
    for (int second = 0; second < 120; second++) {
      calibrations.counted("m", 1_200 + second, 1_000);
      calibrations.factor("m");
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(documents.reads).hasValue(1);
    assertThat(documents.writes).hasValue(2);
  }

  @Test
  void goesOnWhileTheStoreIsAway() {
    documents.away.set(true);
    assertThat(calibrations.factor("m")).isEqualTo(1);
    calibrations.counted("m", 1_400, 1_000);
    assertThat(calibrations.factor("m")).isEqualTo(1.4);
    documents.away.set(false);
    clock.move(Duration.ofMinutes(2));
    calibrations.counted("m", 1_500, 1_000);
    assertThat(Calibrations.keptIn(documents, clock).factor("m")).isEqualTo(1.4);
  }

  @Test
  void tellsSoManyModelsApartAndNoMore() {
    for (int i = 0; i < Calibrations.MOST_MODELS + 100; i++) {
      calibrations.counted("m" + i, 1_500, 1_000);
    }
    assertThat(calibrations.factor("m0")).isEqualTo(1.5);
    assertThat(calibrations.factor("m" + (Calibrations.MOST_MODELS + 1))).isEqualTo(1);
  }

  /// Documents that count, and can be away.
  private static final class Counting implements Documents {
    private final Documents documents;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();

    Counting(Documents documents) {
      this.documents = documents;
    }

    @Override
    public Optional<String> read(String collection, String id) {
      reads.incrementAndGet();
      return there().read(collection, id);
    }

    @Override
    public Map<String, String> readAll(String collection) {
      return there().readAll(collection);
    }

    @Override
    public void write(String collection, String id, String value, Duration lifetime) {
      writes.incrementAndGet();
      there().write(collection, id, value, lifetime);
    }

    @Override
    public void remove(String collection, String id) {
      there().remove(collection, id);
    }

    private Documents there() {
      if (away.get()) {
        throw new UncheckedIOException(new IOException("away"));
      }
      return documents;
    }
  }
}
