package dev.parley.core.markdown.dialect;

/// How Slack counts what it is sent: a `markdown` block up to 12,000 characters, taken here for UTF-16 units as Slack
/// does not say; a streamed message by its UTF-8 bytes (about 10,600 were measured to fit).
public enum SlackMeasure {
  /// Characters, for blocks.
  CHARACTERS,
  /// UTF-8 bytes, for streamed messages and for `text`.
  BYTES;

  int of(int codePoint) {
    if (this == CHARACTERS) {
      return Character.charCount(codePoint);
    }
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  int of(CharSequence text) {
    return this == CHARACTERS ? text.length() : text.codePoints().map(this::of).sum();
  }
}
