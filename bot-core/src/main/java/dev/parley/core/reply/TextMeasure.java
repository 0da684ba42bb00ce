package dev.parley.core.reply;

/// How a platform counts the size of a message: code points, characters, or bytes of the escaped text.
@FunctionalInterface
public interface TextMeasure {

  /// Counts code points, as Discord does.
  TextMeasure CODE_POINTS = text -> Character.codePointCount(text, 0, text.length());

  /// The size of `text` in the platform's unit. Appending to a text never makes it smaller.
  int size(CharSequence text);
}
