package dev.parley.endpoint.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Where a `$ref` points to: `#`, or a JSON pointer after it; nothing outside the schema.
final class References {
  private References() {}

  /// The schema there, or a missing node.
  static JsonNode target(JsonNode root, String pointer) {
    if (pointer.equals("#")) {
      return root;
    }
    if (!pointer.startsWith("#/")) {
      return MissingNode.getInstance();
    }
    JsonNode at = root;
    for (String step : steps(pointer)) {
      boolean isIndex = at.isArray() && step.matches("\\d{1,6}");
      at = isIndex ? at.path(Integer.parseInt(step)) : at.path(step);
    }
    return at.isObject() || at.isBoolean() ? at : MissingNode.getInstance();
  }

  /// The same as a path in an error.
  static String path(String pointer) {
    return pointer.equals("#")
        ? ""
        : "." + String.join(".", steps(pointer).stream().map(Keywords::shown).toList());
  }

  private static List<String> steps(String pointer) {
    return Arrays.stream(pointer.substring(2).split("/", -1)).map(References::decoded).toList();
  }

  private static String decoded(String step) {
    String plain = step;
    try {
      plain = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // a lone % is itself
    }
    return plain.replace("~1", "/").replace("~0", "~");
  }
}
