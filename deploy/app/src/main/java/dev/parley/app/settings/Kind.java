package dev.parley.app.settings;

import java.util.Optional;
import java.util.function.Function;

/// What a setting's value may be: how its text is read, and how a person is told what is allowed.
///
/// @param allowed completes "allowed is …"
/// @param reading the value, or empty where the text is not allowed
/// @param mapping what a mapping in the file means where this kind is wanted
record Kind<T>(String allowed, Function<String, Optional<T>> reading, Mapping mapping) {

  /// A mapping is a group of settings.
  Kind(String allowed, Function<String, Optional<T>> reading) {
    this(allowed, reading, Mapping.GROUP);
  }

  /// This kind, for which a mapping in the file means something of its own.
  Kind<T> with(Mapping other) {
    return new Kind<>(allowed, reading, other);
  }

  Optional<T> read(String text) {
    return reading.apply(text);
  }

  /// What a mapping in the file is.
  enum Mapping {
    /// Names and values of settings.
    GROUP,
    /// The value itself, as JSON.
    JSON,
    /// A list of lines, `name: value` each.
    LINES
  }
}
