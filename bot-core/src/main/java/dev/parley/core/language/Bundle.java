package dev.parley.core.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// One language's patterns, by their keys: `language/en.properties` and its like, in UTF-8.
final class Bundle {
  private final Map<String, Phrase> phrases;

  private Bundle(Map<String, Phrase> phrases) {
    this.phrases = phrases;
  }

  static Bundle of(Language language) {
    Locale locale = Locale.forLanguageTag(language.tag());
    Properties read = read("/language/" + language.tag() + ".properties");
    return new Bundle(read.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(
        key -> key, key -> new Phrase(read.getProperty(key), locale))));
  }

  Optional<Phrase> phrase(String key) {
    return Optional.ofNullable(phrases.get(key));
  }

  void compile() {
    phrases.values().forEach(Phrase::compile);
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(
        Objects.requireNonNull(Bundle.class.getResourceAsStream(resource), resource),
        StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
    return properties;
  }
}
