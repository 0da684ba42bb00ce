package dev.parley.app.settings;

import java.util.Optional;
import java.util.function.Function;

/// What a setting's value may be: how its text is read, and how a person is told what is allowed.
///
/// @param allowed completes "allowed is …"
/// @param reading the value, or empty where the text is not allowed
record Kind<T>(String allowed, Function<String, Optional<T>> reading) {

  Optional<T> read(String text) {
    return reading.apply(text);
  }
}
