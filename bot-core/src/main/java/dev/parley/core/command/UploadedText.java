package dev.parley.core.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a file that came with a command.
final class UploadedText {
  private UploadedText() {}

  /// The first file's text; empty where none came, or it is not UTF-8.
  static Optional<String> of(CommandCall call) {
    return call.files().stream().findFirst().flatMap(UploadedText::text);
  }

  private static Optional<String> text(CommandFile file) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder()
          .decode(ByteBuffer.wrap(file.content())).toString())
          .filter(text -> !text.isBlank());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // a picture, say: the caller says what is wanted
    }
  }
}
