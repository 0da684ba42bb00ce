package dev.parley.endpoint.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which keywords may stand together in one schema.
final class Keywords {
  private static final int LONGEST_SHOWN = 60;
  /// These say something and demand nothing.
  private static final Set<String> NOTES = Set.of("title", "description", "default", "examples",
      "$schema", "$comment", "deprecated", "readOnly", "writeOnly", "$defs", "definitions");
  private static final Map<String, Set<String>> BY_TYPE = Map.of(
      "object", Set.of("properties", "required", "additionalProperties"),
      "array", Set.of("items", "minItems", "maxItems"),
      "string", Set.of("format", "pattern"),
      "number", NumberReader.KEYWORDS,
      "integer", NumberReader.KEYWORDS,
      "boolean", Set.of(),
      "null", Set.of());

  private Keywords() {}

  /// Whether there is such a type.
  static boolean isType(String name) {
    return BY_TYPE.containsKey(name);
  }

  /// Lets a schema of these types pass.
  static void ofTypes(JsonNode schema, List<String> types, String path) {
    Set<String> allowed = new HashSet<>(Set.of("type"));
    types.forEach(type -> allowed.addAll(BY_TYPE.getOrDefault(type, Set.of())));
    only(schema, allowed, path);
  }

  /// Lets a schema pass that has these keywords and notes alone.
  ///
  /// @throws SchemaFault naming one that is not allowed there
  static void only(JsonNode schema, Set<String> allowed, String path) {
    Optional<String> other = schema.propertyNames().stream()
        .filter(name -> !allowed.contains(name) && !NOTES.contains(name)).findFirst();
    other.ifPresent(name -> {
      throw new SchemaFault(path + "." + shown(name),
          "is a keyword that answers are not made for, or not beside the others here.");
    });
  }

  /// A name in a path: bounded.
  static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
  }
}
