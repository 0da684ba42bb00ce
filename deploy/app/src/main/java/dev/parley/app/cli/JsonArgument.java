package dev.parley.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An option's value that is JSON, or `@` and the name of a file that holds it.
final class JsonArgument {
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private JsonArgument() {}

  /// Reads it.
  ///
  /// @param option its name, for the sentence
  /// @throws UsageException where there is no such file, or it holds no JSON
  static JsonNode read(String option, String text) {
    return read(option, "JSON text, or @ and the name of a file that holds it", text);
  }

  /// Reads it.
  ///
  /// @param option its name, for the sentence
  /// @param allowed what is allowed, for the sentence
  /// @throws UsageException where there is no such file, or it holds no JSON
  static JsonNode read(String option, String allowed, String text) {
    String json = text.startsWith("@") ? file(option, text.substring(1)) : text;
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      if (!node.isMissingNode()) {
        return node;
      }
    } catch (JacksonException e) {
      String fault = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
      throw new UsageException(
          "%s is not JSON (%s); allowed is %s".formatted(option, fault, allowed));
    }
    throw new UsageException("%s is empty; allowed is %s".formatted(option, allowed));
  }

  private static String file(String option, String name) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UsageException(
            "%s: %s is larger than %,d bytes".formatted(option, name, MOST_BYTES));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("%s: the file %s cannot be read".formatted(option, name));
    }
  }
}
