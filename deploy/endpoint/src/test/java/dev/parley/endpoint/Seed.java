package dev.parley.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The specification's examples and fields, from `src/test/resources/seed`.
final class Seed {
  private Seed() {}

  static JsonNode json(String file) {
    return OpenEndpoint.JSON.readTree(text(file));
  }

  /// The lines of a list, without its comments.
  static List<String> lines(String file) {
    return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream("/seed/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The path without the indexes: `messages[].role`.
  static String general(String path) {
    return path.replaceAll("\\[\\d+]", "[]");
  }

  /// Every path in the value, and what stands there.
  static SortedMap<String, JsonNode> paths(JsonNode value) {
    SortedMap<String, JsonNode> paths = new TreeMap<>();
    collect(value, "", paths);
    return paths;
  }

  private static void collect(JsonNode value, String path, SortedMap<String, JsonNode> paths) {
    if (!path.isEmpty() && !path.endsWith("]")) {
      paths.putIfAbsent(path, value);
    }
    value.properties().forEach(field -> collect(field.getValue(),
        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), paths));
    if (value.isArray()) {
      value.forEach(element -> collect(element, path + "[]", paths));
    }
  }

  /// The legal request with another value at the path.
  static ObjectNode requestWith(String path, JsonNode value) {
    ObjectNode request = (ObjectNode) json("legal-request.json");
    int dot = path.lastIndexOf('.');
    String parent =
        dot < 0 ? "" : "/" + path.substring(0, dot).replaceAll("[.\\[]", "/").replace("]", "");
    String last = path.substring(dot + 1);
    JsonNode at = request.at(parent);
    if (last.endsWith("]")) {
      ArrayNode array = (ArrayNode) at.path(last.substring(0, last.indexOf('[')));
      array.set(Integer.parseInt(last.replaceAll("\\D", "")), value);
    } else {
      ((ObjectNode) at).set(last, value);
    }
    return request;
  }
}
