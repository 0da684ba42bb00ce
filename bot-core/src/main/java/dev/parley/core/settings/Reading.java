package dev.parley.core.settings;

import java.util.Optional;

/// What came of reading what a person wrote: a value, or why it is none.
public sealed interface Reading<T> {

  /// It is allowed.
  record Read<T>(T value) implements Reading<T> {}

  /// It is not. Data, from which the sentence is made in the person's language: what was written, what is wrong
  /// with it, and by the kind what is allowed ([ValueKind#example], [ValueKind#choices], the bounds).
  ///
  /// @param text what was written, at most [#LONGEST_TEXT] characters of it
  /// @param kind what is allowed
  record Refused<T>(String text, Fault fault, ValueKind<T> kind) implements Reading<T> {

    /// How much of what was written is repeated, in characters.
    public static final int LONGEST_TEXT = 100;

    /// Shortens what is too long to repeat, never within a character.
    public Refused {
      if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
        text = text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
      }
    }
  }

  /// The value, where it is allowed.
  default Optional<T> found() {
    return this instanceof Read<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /// What is wrong with a text.
  enum Fault {
    /// Nothing but white space.
    BLANK,
    /// No number, or no whole one where a whole one is wanted.
    NOT_A_NUMBER,
    /// No length of time.
    NOT_A_SPAN,
    /// Below the least or above the most.
    OUT_OF_RANGE,
    /// None of the words there are.
    UNKNOWN_WORD,
    /// More characters than allowed.
    TOO_LONG,
    /// More entries than allowed.
    TOO_MANY,
    /// Several lines, or characters that cannot be in it.
    NOT_ALLOWED,
    /// No JSON object.
    NOT_JSON,
    /// Not written as it has to be: the example shows how.
    MALFORMED
  }
}
