package dev.parley.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The text of a question, from the command line or from standard input.
final class Question {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private Question() {}

  /// Reads it.
  ///
  /// @throws UsageException where it is empty, too long or no text
  static String read(String argument, InputStream in) throws IOException {
    String text = argument.equals("-") ? standardInput(in) : argument;
    if (text.isBlank()) {
      throw new UsageException("The question is empty; give a text, or - to read standard input");
    }
    return text;
  }

  private static String standardInput(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new UsageException("Standard input is longer than %,d bytes".formatted(MOST_BYTES));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UsageException("Standard input is not UTF-8 text");
    }
  }
}
