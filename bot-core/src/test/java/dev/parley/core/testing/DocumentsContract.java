package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.core.replica.Documents;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Documents] does.
public abstract class DocumentsContract {
  private static final Duration LONG = Duration.ofMinutes(1);

  private Ports ports = InMemoryStores.ports();
  private Documents documents = ports.documents();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    ports = fresh();
    documents = ports.documents();
  }

  @Test
  void readsWhatWasWrittenLast() {
    assertThat(documents.read("c", "1")).isEmpty();
    documents.write("c", "1", "one", LONG);
    documents.write("c", "1", "better \uD83D\uDE00", LONG);
    assertThat(documents.read("c", "1")).contains("better \uD83D\uDE00");
  }

  @Test
  void keepsCollectionsApart() {
    documents.write("c", "1", "one", LONG);
    documents.write("{c}", "2", "two", LONG);
    assertThat(documents.readAll("c")).isEqualTo(Map.of("1", "one"));
    assertThat(documents.readAll("{c}")).isEqualTo(Map.of("2", "two"));
    assertThat(documents.readAll("d")).isEmpty();
  }

  @Test
  void forgetsWhatWasRemoved() {
    documents.write("c", "1", "one", LONG);
    documents.remove("c", "1");
    documents.remove("c", "2");
    assertThat(documents.readAll("c")).isEmpty();
  }

  @Test
  void keepsTheWholeCollectionForAnotherLifetimeAtEveryWrite() {
    documents.write("c", "1", "one", Duration.ofMillis(20));
    documents.write("c", "2", "two", LONG);
    ports.passing().by(Duration.ofMillis(40));
    assertThat(documents.readAll("c")).hasSize(2);
    documents.write("c", "2", "two", Duration.ofMillis(20));
    ports.passing().by(Duration.ofMillis(40));
    assertThat(documents.readAll("c")).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    String tooLong = "x".repeat(Documents.LARGEST + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> documents.write("c", "1", tooLong, LONG));
  }
}
