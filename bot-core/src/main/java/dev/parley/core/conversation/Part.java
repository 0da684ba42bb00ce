package dev.parley.core.conversation;

/// One piece of a message's content, as the API's content parts.
public sealed interface Part {

  /// Plain or Markdown text.
  record Text(String text) implements Part {}

  /// A picture, by an https or data address.
  record Image(String url) implements Part {}

  /// Sound: `data` is base64, `format` is `wav` or `mp3`.
  record Audio(String data, String format) implements Part {}

  /// A file: `data` is a data address.
  record File(String name, String data) implements Part {}
}
