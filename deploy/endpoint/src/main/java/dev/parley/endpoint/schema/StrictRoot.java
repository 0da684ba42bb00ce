package dev.parley.endpoint.schema;

import tools.jackson.databind.JsonNode;

/// What strict mode asks of the outermost schema.
final class StrictRoot {
  private StrictRoot() {}

  static void pass(JsonNode schema) {
    if (schema.has("anyOf")) {
      throw new SchemaFault(".anyOf", "may not stand in the outermost schema of strict mode.");
    }
    if (!schema.path("type").asString("").equals("object")) {
      throw new SchemaFault(".type", "must be 'object' in the outermost schema of strict mode.");
    }
  }
}
