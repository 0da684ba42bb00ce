package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private static final Origins ORIGINS =
      Origins.loopback().and(URI.create("https://bot.example.org"));

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:8080",
    "LOCALHOST:9000, http://localhost:9000",
    "127.0.0.1, http://127.0.0.1",
    "[::1]:8080, http://[::1]:8080",
    "bot.example.org, https://bot.example.org",
    "127.0.0.1:8080, https://bot.example.org",
    "localhost:8080,"})
  void letsOwnPagesAndProgramsIn(String host, String origin) {
    assertThat(ORIGINS.allow(request(host, origin))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:3000",
    "localhost:8080, null",
    "localhost:8080, https://evil.example",
    "localhost:8080, http://localhost:8080.evil.example",
    "evil.example:8080, http://evil.example:8080",
    "evil.example,",
    "localhost.evil.example,",
    "'',",
    "bot.example.org, http://evil.example"})
  void keepsOtherSitesOut(String host, String origin) {
    assertThat(ORIGINS.allow(request(host, origin))).isFalse();
  }

  private static Request request(String host, String origin) {
    Map<String, String> headers = origin == null
        ? Map.of("host", host)
        : Map.of("host", host, "origin", origin);
    return new Request("POST", "/", Map.of(), Map.of(), headers, new byte[0]);
  }
}
