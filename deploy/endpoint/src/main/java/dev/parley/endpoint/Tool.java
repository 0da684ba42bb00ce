package dev.parley.endpoint;

import dev.parley.endpoint.schema.Dialect;
import dev.parley.endpoint.schema.Filling;
import dev.parley.endpoint.schema.Schema;
import dev.parley.endpoint.schema.SchemaFault;
import tools.jackson.databind.JsonNode;

/// A tool that the demo model may call.
///
/// @param parameters the JSON schema of its arguments; missing where it takes none
record Tool(String name, JsonNode parameters) {

  /// Reads a tool that has passed its checks; a strict one must have a schema of strict mode.
  static Tool read(JsonNode tool, String param) {
    JsonNode function = tool.path("function");
    JsonNode parameters = function.path("parameters");
    if (function.path("strict").asBoolean(false)) {
      try {
        var _ = Schema.read(parameters, Dialect.STRICT);
      } catch (SchemaFault e) {
        throw ApiError.schema(param + ".function.parameters", e);
      }
    }
    return new Tool(function.path("name").stringValue(), parameters);
  }

  /// Arguments that its schema allows, as far as it is understood.
  String arguments(Filling filling) {
    if (parameters.isEmpty()) {
      return "{}";
    }
    try {
      JsonNode arguments = Schema.read(parameters, Dialect.LENIENT).instance(filling);
      return arguments.isObject() ? arguments.toString() : "{}";
    } catch (SchemaFault _) {
      return "{}"; // no finite instance, or too large a one: the tool will say what it misses
    }
  }
}
