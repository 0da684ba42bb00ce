package dev.parley.core.completion;

/// How a spoken answer sounds: the specification's `audio`.
///
/// @param name the server's own word, as `alloy`
/// @param format as `wav` or `mp3`; OpenAI streams `pcm16` only
public record Voice(String name, String format) {
  /// @throws IllegalArgumentException where one is blank
  public Voice {
    Range.notBlank("audio.voice", name);
    Range.notBlank("audio.format", format);
  }
}
