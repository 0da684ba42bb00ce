package dev.parley.core.openai;

import dev.parley.core.completion.CompletionOptions;

/// How much of an answer is read: sound comes in long lines.
///
/// @param line the most bytes of a line, and of an event
/// @param document the most bytes of an answer that is one JSON document
/// @param answer the most bytes of the body, pings and all
record AnswerBounds(int line, int document, long answer) {

  /// For text.
  static final AnswerBounds TEXT = new AnswerBounds(SseDecoder.MAX_LINE, 4 << 20, 64L << 20);

  /// For text and sound.
  static final AnswerBounds SOUND = new AnswerBounds(16 << 20, 48 << 20, 64L << 20);

  /// What an answer to these options may need.
  static AnswerBounds of(CompletionOptions options) {
    return options.output().isSpoken() ? SOUND : TEXT;
  }
}
