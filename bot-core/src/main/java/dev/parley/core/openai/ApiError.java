package dev.parley.core.openai;

import java.util.OptionalInt;
import java.util.Set;

/// An error in a server's own words; what it did not say is empty.
///
/// @param param the field that is refused
/// @param code a word such as `context_length_exceeded`, or a status as text (OpenRouter, LiteLLM)
record ApiError(String message, String type, String param, String code) {

  static ApiError of(String message) {
    return new ApiError(message, "", "", "");
  }

  /// Whether the code or the type is one of `words`.
  boolean says(Set<String> words) {
    return words.contains(code) || words.contains(type);
  }

  /// The HTTP status that the code is, where it is one.
  OptionalInt status() {
    return code.matches("[45]\\d\\d") ? OptionalInt.of(Integer.parseInt(code))
        : OptionalInt.empty();
  }

  /// The code where it is a word, else the type.
  String word() {
    return code.isEmpty() || code.matches("[0-9]+") ? type : code;
  }

  /// All that is known, in one line.
  String text() {
    var marks = (type + " " + code).strip();
    return marks.isEmpty() ? message : "%s (%s)".formatted(message, marks);
  }
}
