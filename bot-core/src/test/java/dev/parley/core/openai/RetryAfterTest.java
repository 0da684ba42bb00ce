package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      retry-after    | 3                             | 3000
      retry-after    | 0.25                          | 250
      retry-after    | 0                             | 0
      retry-after    | Sun, 1 Mar 2026 12:00:07 GMT  | 7000
      retry-after-ms | 120                           | 120
      """)
  void readsEveryForm(String header, String value, long millis) {
    assertThat(
        read(header, value))
        .hasValueSatisfying(wait -> assertThat(wait).hasMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"-1", "NaN", "soon", "86401", "1e99", "Infinity", "'Sun, 1 Mar 2026 11:00:07 GMT'",
    "''"})
  void takesWhatIsNoTimeFromNowForNotSaid(String value) {
    assertThat(read("retry-after", value)).isEmpty();
  }

  @Test
  void readsTheWordsWhereNoHeaderSays() {
    assertThat(RetryAfter.read(name -> Optional.empty(), "Please try again in 41.724s.", NOW))
        .hasValueSatisfying(wait -> assertThat(wait).hasMillis(41_724));
  }

  private static Optional<Duration> read(String header, String value) {
    return RetryAfter.read(name -> Optional.of(value).filter(_ -> name.equals(header)), "", NOW);
  }
}
