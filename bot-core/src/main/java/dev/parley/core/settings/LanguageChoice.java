package dev.parley.core.settings;

import java.util.Locale;
import java.util.Optional;

/// In which language Parley's own sentences are.
public enum LanguageChoice {
  /// The person's, as their platform says.
  AUTO("auto", Optional.empty()),
  ENGLISH("en", Optional.of(Locale.ENGLISH)),
  TRADITIONAL_CHINESE("zh-TW", Optional.of(Locale.TRADITIONAL_CHINESE));

  private final String word;
  private final Optional<Locale> locale;

  LanguageChoice(String word, Optional<Locale> locale) {
    this.word = word;
    this.locale = locale;
  }

  /// How it is written.
  public String word() {
    return word;
  }

  /// The locale that is meant; empty for [#AUTO].
  public Optional<Locale> locale() {
    return locale;
  }
}
