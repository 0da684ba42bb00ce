package dev.parley.core.language;

import java.util.Locale;
import java.util.Optional;

/// A language that Parley speaks. The model answers in whatever language it is asked in; this is about Parley's own
/// sentences only.
public enum Language {
  /// What holds where nothing is known of a person.
  ENGLISH("en", "English"),
  /// As it is written in Taiwan.
  TRADITIONAL_CHINESE("zh-TW", "繁體中文");

  /// No tag that a platform sends is longer; what is, is none.
  private static final int LONGEST_TAG = 64;

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /// The language's tag (BCP 47), which is also its name in settings.
  public String tag() {
    return tag;
  }

  /// What those who speak it call it.
  public String ownName() {
    return ownName;
  }

  /// The language of a person whose platform says `platformLocale`: `en-GB`, `zh_TW`, `zh-Hant-HK`, `zh_TW.UTF-8`;
  /// empty where Parley does not speak it, or where it is no locale.
  ///
  /// All Chinese is Traditional Chinese here, `zh-CN` and a bare `zh` too: who reads simplified characters reads
  /// traditional ones more readily than English, and may choose English by the setting.
  public static Optional<Language> of(String platformLocale) {
    if (platformLocale.length() > LONGEST_TAG) {
      return Optional.empty();
    }
    String withoutCharset = platformLocale.strip().split("[.@]", 2)[0];
    Locale locale = Locale.forLanguageTag(withoutCharset.replace('_', '-'));
    if (locale.getLanguage().equals("zh") || locale.getScript().equals("Hant")) {
      return Optional.of(TRADITIONAL_CHINESE);
    }
    return locale.getLanguage().equals("en") ? Optional.of(ENGLISH) : Optional.empty();
  }
}
