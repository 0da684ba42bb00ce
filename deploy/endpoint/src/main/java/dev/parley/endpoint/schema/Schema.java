package dev.parley.endpoint.schema;

import tools.jackson.databind.JsonNode;

/// A JSON schema that instances are made of.
///
/// Read are the keywords of the API's strict mode: `type` (one or several), `properties`, `required`,
/// `additionalProperties`, `items`, `minItems`, `maxItems`, `enum`, `const`, `anyOf`, `$ref` within the
/// schema, `$defs`, `format`, `pattern`, and the bounds of numbers.
public final class Schema {
  private static final int MOST_VALUES = 2_000;

  private final Shapes shapes;

  private Schema(Shapes shapes) {
    this.shapes = shapes;
  }

  /// Reads it, and makes sure that it has an instance.
  ///
  /// @throws SchemaFault where it uses what the dialect has not, or has no instance that is small enough
  public static Schema read(JsonNode schema, Dialect dialect) {
    if (dialect == Dialect.STRICT) {
      StrictRoot.pass(schema);
    }
    Shapes shapes = ShapeReader.read(schema, dialect);
    if (shapes.sizes().least(shapes.root()) > MOST_VALUES) {
      throw new SchemaFault("", "has no instance of at most " + MOST_VALUES + " values.");
    }
    var _ = InstanceMaker.smallest(shapes);
    return new Schema(shapes);
  }

  /// An instance.
  public JsonNode instance(Filling filling) {
    return InstanceMaker.rich(shapes, filling);
  }
}
