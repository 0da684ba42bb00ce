package dev.parley.endpoint.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a schema's shape; on one thread, for one schema.
final class ShapeReader {
  private static final int MOST_SCHEMAS = 2_000;
  private static final int DEEPEST = 64;
  private static final List<String> SEVERAL = List.of("anyOf", "oneOf");

  private final JsonNode root;
  private final Dialect dialect;
  private final Map<String, Shape> targets = new LinkedHashMap<>();
  private final Deque<String> unread = new ArrayDeque<>();
  private int count;
  private int depth;

  private ShapeReader(JsonNode root, Dialect dialect) {
    this.root = root;
    this.dialect = dialect;
  }

  /// Reads it, and what its references point to.
  ///
  /// @throws SchemaFault where the dialect has it not
  static Shapes read(JsonNode schema, Dialect dialect) {
    ShapeReader reader = new ShapeReader(schema, dialect);
    Shape shape = reader.shape(schema, "");
    while (!reader.unread.isEmpty()) {
      String pointer = reader.unread.remove();
      JsonNode target = References.target(schema, pointer);
      reader.targets.put(pointer, reader.shape(target, References.path(pointer)));
    }
    return new Shapes(shape, reader.targets, Sizes.of(reader.targets));
  }

  private Shape shape(JsonNode schema, String path) {
    count++;
    if (count > MOST_SCHEMAS || depth > DEEPEST) {
      throw new SchemaFault("", "is too large: at most " + MOST_SCHEMAS + " schemas are allowed, "
          + DEEPEST + " deep.");
    }
    if (!schema.isObject()) {
      return other(schema, path);
    }
    depth++;
    try {
      return object(schema, path);
    } finally {
      depth--;
    }
  }

  private Shape other(JsonNode schema, String path) {
    boolean isAnything = schema.isBoolean() && schema.booleanValue();
    if (dialect == Dialect.LENIENT || (isAnything && dialect == Dialect.EXACT)) {
      return new Shape.Text("");
    }
    throw new SchemaFault(path, "must be a schema: a JSON object.");
  }

  private Shape object(JsonNode schema, String path) {
    if (schema.has("$ref")) {
      return reference(schema, path);
    }
    for (String several : dialect.isExact() ? SEVERAL.subList(0, 1) : SEVERAL) {
      if (schema.path(several).isArray() && !schema.path(several).isEmpty()) {
        only(schema, Set.of(several), path);
        return new Shape.Either(list(schema.path(several), path + "." + several));
      }
    }
    if (schema.has("enum") || schema.has("const")) {
      only(schema, Set.of("enum", "const", "type"), path);
      return Literal.read(schema, path, dialect);
    }
    return typed(schema, TypeNames.of(schema, path, dialect), path);
  }

  private List<Shape> list(JsonNode schemas, String path) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < schemas.size(); i++) {
      shapes.add(shape(schemas.path(i), path + "[" + i + "]"));
    }
    return shapes;
  }

  private Shape typed(JsonNode schema, List<String> types, String path) {
    if (dialect.isExact()) {
      Keywords.ofTypes(schema, types, path);
    }
    List<Shape> shapes = types.stream().map(type -> typed(schema, type, path)).toList();
    return shapes.size() == 1 ? shapes.getFirst() : new Shape.Either(shapes);
  }

  private Shape typed(JsonNode schema, String type, String path) {
    return switch (type) {
      case "object" -> new ObjectReader(schema, path, dialect).read(this::shape);
      case "array" -> new ArrayReader(schema, path, dialect).read(this::shape);
      case "number", "integer" ->
        new NumberReader(schema, path, dialect).read(type.equals("integer"));
      case "boolean" -> new Shape.Truth();
      case "null" -> new Shape.Nothing();
      default -> Formats.read(schema, path, dialect);
    };
  }

  private Shape reference(JsonNode schema, String path) {
    only(schema, Set.of("$ref"), path);
    String pointer = schema.path("$ref").asString("");
    if (References.target(root, pointer).isMissingNode()) {
      if (!dialect.isExact()) {
        return new Shape.Text("");
      }
      throw new SchemaFault(path + ".$ref", "points to nothing in this schema.");
    }
    if (!targets.containsKey(pointer) && !unread.contains(pointer)) {
      unread.add(pointer);
    }
    return new Shape.Reference(pointer);
  }

  private void only(JsonNode schema, Set<String> allowed, String path) {
    if (dialect.isExact()) {
      Keywords.only(schema, allowed, path);
    }
  }

  /// Reads a schema within another.
  @FunctionalInterface
  interface Inner {
    Shape shape(JsonNode schema, String path);
  }
}
