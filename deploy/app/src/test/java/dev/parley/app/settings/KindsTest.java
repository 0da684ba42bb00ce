package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.settings.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "65536", "1.5", "0x10", "99999999999", "eight", "8080 "})
  void isNoPort(String text) {
    assertThat(Keys.HTTP_PORT.kind().read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-0.1", "2.1", "warm", ""})
  void isNoTemperature(String text) {
    assertThat(Keys.TEMPERATURE.kind().read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack-stream", "Slack-Stream", "SLACK_STREAM", "slack_stream"})
  void aWordIsReadInAnyCaseWithHyphenOrUnderscore(String text) {
    assertThat(Keys.MANNERS.kind().read(text)).contains(MannersName.SLACK_STREAM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"slackstream", "slack stream", "slack-", " slack", "Slàck", "d\u0131scord"})
  void isNoneOfTheWords(String text) {
    assertThat(Keys.MANNERS.kind().read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500 ms,500", "2s,2000", "5 min,300000", "1 h,3600000", "2 d,172800000", "0 ms,0"})
  void lengthsOfTimeAreReadWithTheirUnitAndWrittenBack(String text, long millis) {
    assertThat(Spans.read(text)).contains(Duration.ofMillis(millis));
    assertThat(Spans.read(Spans.written(Duration.ofMillis(millis)))).contains(
        Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "-5 s", "1.5 s", "5 years", "9999999999 s", "PT5S"})
  void isNoLengthOfTime(String text) {
    assertThat(Spans.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", "/v1", "file:///etc", "http://", "https://a b", "http://u@h",
    "https://h?key=x", "https://h#f", "http://h:99999"})
  void isNoWebAddress(String text) {
    assertThat(Addresses.web().read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis://h", "rediss://u:p@h:6380/1", "redis+cluster://a:1,b:2",
    "redis+sentinel://:p@a,b/main", "REDIS://[::1]:6379"})
  void isARedisAddress(String text) {
    assertThat(Addresses.redis().read(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:6379", "redis:h", "redis://", "http://h", "redis://u@"})
  void isNoRedisAddress(String text) {
    assertThat(Addresses.redis().read(text)).isEmpty();
  }

  @Test
  void aRedisAddressIsShownWithoutItsPassword() {
    assertThat(Addresses.withoutCredentials(new Secret("rediss://u:p@ss@h:6380/1?x=p")))
        .isEqualTo("rediss://h:6380/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "::1", "[::1]"})
  void staysOnThisMachine(String host) {
    assertThat(Addresses.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "127.example.org", "localhost.example.org"})
  void reachesOtherMachines(String host) {
    assertThat(Addresses.isLoopback(host)).isFalse();
  }

  @Test
  void aSecretHoldsNothingThatEndsAHeaderLine() {
    assertThat(Kinds.secret().read("sk-1\r\nX: y")).isEmpty();
    assertThat(Kinds.secret().read("sk-ü")).isEmpty();
    assertThat(Kinds.secret().read("sk-1")).contains(new Secret("sk-1"));
  }

  @Test
  void anUnlikeWordHasNoNearest() {
    assertThat(Catalogue.PARLEY.nearest("http.prot")).contains("http.port");
    assertThat(Catalogue.PARLEY.nearest("zzzzzzzzzzzzzz")).isEmpty();
    assertThat(Catalogue.PARLEY.nearest("x".repeat(100_000))).isEmpty();
  }
}
