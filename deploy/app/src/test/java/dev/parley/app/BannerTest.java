package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.settings.SettingsReader;
import dev.parley.app.settings.SettingsSources;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BannerTest {

  @Test
  void aNewcomerIsToldWhatToOpen() {
    assertThat(banner(Map.of(), "http://127.0.0.1:8080/")).startsWith("Parley ").endsWith(
        ": open http://127.0.0.1:8080/ · conversations in embedded Redis in /home/.local/share/parley"
            + " · answers from the demo model (set OPENAI_BASE_URL for a real one)");
  }

  @Test
  void noSecretIsShown() {
    assertThat(banner(Map.of("REDIS_URL", "redis://u:geheim@r:6379",
        "OPENAI_BASE_URL", "https://m/v1", "OPENAI_API_KEY", "geheim"), "http://[::]:80/"))
        .contains(
            "open http://localhost:80/ · conversations in redis://r:6379 · answers from https://m/v1")
        .doesNotContain("geheim");
  }

  private static String banner(Map<String, String> environment, String listening) {
    Path home = Path.of("/home");
    return Banner.line(SettingsReader.read(
        new SettingsSources(environment, Optional.empty(), home, home)), URI.create(listening));
  }
}
