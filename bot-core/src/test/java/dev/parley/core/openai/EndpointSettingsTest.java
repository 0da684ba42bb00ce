package dev.parley.core.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.settings.Secret;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com, https://api.example.com/v1/models",
    "https://api.example.com/, https://api.example.com/v1/models",
    "http://127.0.0.1:8081/v1, http://127.0.0.1:8081/v1/models",
    "http://[::1]:8081/v1/, http://[::1]:8081/v1/models",
    "https://example.com/api/openai//, https://example.com/api/openai/models"})
  void addsVersionOneOnlyWhereThereIsNoPath(String base, String models) {
    assertThat(settings(base, "k").resolve("models")).hasToString(models);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.com", "example.com", "/v1", "https:///v1", "mailto:a@b",
    "https://key@example.com", "https://example.com/v1?key=1"})
  void refusesWhatIsNoBaseUrl(String base) {
    assertThatThrownBy(() -> settings(base, "k")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base URL");
  }

  @Test
  void refusesAKeyNoHeaderCanCarryWithoutShowingIt() {
    assertThatThrownBy(() -> settings("https://example.com", "sk-one\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("API key").hasMessageNotContaining("sk-one");
  }

  private static EndpointSettings settings(String base, String key) {
    return EndpointSettings.of("test", URI.create(base), new Secret(key), Optional.empty());
  }
}
