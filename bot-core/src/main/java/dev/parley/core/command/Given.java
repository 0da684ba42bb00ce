package dev.parley.core.command;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The options of one call, checked against their kinds.
///
/// @param values what was given, by the option's name; never empty texts
record Given(Map<String, String> values) {

  /// Nothing was given.
  static final Given NOTHING = new Given(Map.of());

  Given {
    values = Map.copyOf(values);
  }

  /// What was given for `name`.
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// What was given for a required option.
  ///
  /// @throws IllegalStateException where the option is not a required one
  String required(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("no option " + name));
  }

  /// The number that was given for an option of the kind [OptionKind.Whole].
  OptionalLong whole(String name) {
    return text(name).map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElse(OptionalLong.empty());
  }
}
