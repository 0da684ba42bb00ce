package dev.parley.endpoint.schema;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The types that a schema names.
final class TypeNames {
  private TypeNames() {}

  /// One or several; where it names none, what its other keywords are about, or else a string.
  static List<String> of(JsonNode schema, String path, Dialect dialect) {
    JsonNode type = schema.path("type");
    Stream<JsonNode> named = type.isArray() ? type.valueStream() : Stream.of(type);
    List<String> names = named.map(each -> each.asString("")).distinct().toList();
    if (!names.isEmpty() && names.stream().allMatch(Keywords::isType)) {
      return names;
    }
    if (dialect == Dialect.STRICT || (dialect == Dialect.EXACT && schema.has("type"))) {
      throw new SchemaFault(path + ".type",
          "must be object, array, string, number, integer, boolean or null.");
    }
    return List.of(guess(schema));
  }

  private static String guess(JsonNode schema) {
    if (schema.has("properties") || schema.has("required")) {
      return "object";
    }
    return schema.has("items") ? "array" : "string";
  }
}
