package dev.parley.endpoint;

import dev.parley.endpoint.schema.Dialect;
import dev.parley.endpoint.schema.Schema;
import dev.parley.endpoint.schema.SchemaFault;
import tools.jackson.databind.JsonNode;

/// What form the answer's text must have.
sealed interface AnswerFormat {

  /// Any.
  record Prose() implements AnswerFormat {}

  /// A JSON object.
  record AnyObject() implements AnswerFormat {}

  /// JSON that this schema allows.
  record BySchema(Schema schema) implements AnswerFormat {}

  /// Reads a `response_format` that has passed its checks.
  static AnswerFormat read(JsonNode format) {
    return switch (format.path("type").asString("")) {
      case "json_object" -> new AnyObject();
      case "json_schema" -> bySchema(format.path("json_schema"));
      default -> new Prose();
    };
  }

  private static AnswerFormat bySchema(JsonNode named) {
    JsonNode schema = named.path("schema");
    if (!schema.isObject()) {
      return new AnyObject();
    }
    Dialect dialect = named.path("strict").asBoolean(false) ? Dialect.STRICT : Dialect.EXACT;
    try {
      return new BySchema(Schema.read(schema, dialect));
    } catch (SchemaFault e) {
      throw ApiError.schema("response_format.json_schema.schema", e);
    }
  }
}
