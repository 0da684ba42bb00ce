package dev.parley.playground;

import dev.parley.core.command.CommandFile;
import dev.parley.core.web.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The text files that a request's `files` names: `{name, text}` each.
final class Uploads {
  static final int MOST = 3;
  /// The largest file, in bytes of UTF-8.
  static final int LARGEST = 100 * 1024;
  private static final int LONGEST_NAME = 80;

  private Uploads() {}

  /// @throws HttpException 413 where one is too large, 400 where there are too many or one is no text with a name
  static List<CommandFile> of(JsonNode files) {
    if (files.isMissingNode() || files.isNull()) {
      return List.of();
    }
    if (!files.isArray()) {
      throw new HttpException(400, "files must be a list of {name, text}");
    }
    if (files.size() > MOST) {
      throw new HttpException(
          400, "files has %d entries; at most %d are taken".formatted(files.size(), MOST));
    }
    return IntStream.range(0, files.size()).mapToObj(at -> file(files.get(at), at)).toList();
  }

  private static CommandFile file(JsonNode file, int at) {
    String name = shown(string(file, "name", at));
    String text = CleanText.of(string(file, "text", at));
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LARGEST) {
      throw new HttpException(413,
          "%s has %,d bytes; at most %,d are taken".formatted(name, bytes, LARGEST));
    }
    if (text.isBlank()) {
      throw new HttpException(400, name + " is empty");
    }
    return new CommandFile(
        name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(JsonNode file, String field, int at) {
    JsonNode value = file.path(field);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw new HttpException(400,
          "files[%d].%s is missing; a string is expected".formatted(at, field));
    }
    return value.stringValue();
  }

  /// A name without a path, on one line.
  private static String shown(String name) {
    String bare = CleanText.of(name).replaceAll(".*[/\\\\]|\\s+$", "").replaceAll("\\s+", " ");
    int length = bare.codePointCount(0, bare.length());
    return bare.substring(0, bare.offsetByCodePoints(0, Math.min(LONGEST_NAME, length)));
  }
}
