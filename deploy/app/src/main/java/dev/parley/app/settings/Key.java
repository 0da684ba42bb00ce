package dev.parley.app.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One setting: its name in the file, its kind, what holds where nobody set it, and what it means.
/// Each `[]` in the name stands for a list's number: `completions.endpoints[].models[]`.
///
/// @param name lower case, dots between groups
/// @param fallback the default as text; empty where there is none
/// @param shown the default as the table of settings says it
/// @param variables names that the ecosystem uses for it, the strongest first
/// @param isSecret whether its value must not be shown; such a key has a `…_FILE` variant too
/// @param isLive whether it may change while Parley runs; it then holds from the next turn on
record Key<T>(
    String name,
    Kind<T> kind,
    Optional<String> fallback,
    String shown,
    String meaning,
    List<String> variables,
    boolean isSecret,
    boolean isLive) {

  private static final String PREFIX = "PARLEY_";

  static <T> Key<T> of(String name, Kind<T> kind, String meaning) {
    return new Key<>(name, kind, Optional.empty(), "", meaning, List.of(), false, false);
  }

  Key<T> orElse(String text) {
    return new Key<>(name, kind, Optional.of(text), text, meaning, variables, isSecret, isLive);
  }

  /// Says what holds where the key is not set, without it being a value.
  Key<T> shownAs(String text) {
    return new Key<>(name, kind, fallback, text, meaning, variables, isSecret, isLive);
  }

  Key<T> alsoNamed(String... names) {
    return new Key<>(name, kind, fallback, shown, meaning, List.of(names), isSecret, isLive);
  }

  Key<T> secret() {
    return new Key<>(name, kind, fallback, shown, meaning, variables, true, isLive);
  }

  Key<T> live() {
    return new Key<>(name, kind, fallback, shown, meaning, variables, isSecret, true);
  }

  /// This key for the entry `index` of its first list.
  Key<T> at(int index) {
    String numbered = name.replaceFirst("\\[]", "." + index);
    return new Key<>(numbered, kind, fallback, shown, meaning, variables, isSecret, isLive);
  }

  /// The environment variable that is its own: `http.port` is `PARLEY_HTTP_PORT`.
  String variable() {
    return PREFIX + variableForm(name.replace("[]", "_0"));
  }

  /// What its name in the file looks like; the group is a list's number.
  Pattern namePattern() {
    return pattern("", name, ".");
  }

  /// What its variable looks like; the group is a list's number.
  Pattern variablePattern() {
    return pattern(PREFIX, variableForm(name), "_");
  }

  private static Pattern pattern(String prefix, String form, String separator) {
    return Pattern.compile(
        Pattern.quote(prefix + form).replace("[]", "\\E[" + separator + "](\\d{1,3})\\Q"));
  }

  private static String variableForm(String name) {
    return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
