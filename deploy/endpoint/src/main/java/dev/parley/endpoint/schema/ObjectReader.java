package dev.parley.endpoint.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads what a schema allows of an object.
record ObjectReader(JsonNode schema, String path, Dialect dialect) {

  Shape read(ShapeReader.Inner inner) {
    JsonNode properties = schema.path("properties");
    if (schema.has("properties") && !properties.isObject() && dialect.isExact()) {
      throw new SchemaFault(path + ".properties", "must be an object of schemas.");
    }
    Set<String> required = schema.path("required").valueStream().filter(JsonNode::isString)
        .map(JsonNode::stringValue).collect(Collectors.toSet());
    if (dialect.isExact()) {
      check(properties, required);
    }
    Map<String, Shape.Member> members = new LinkedHashMap<>();
    properties.properties().forEach(property -> members.put(property.getKey(), new Shape.Member(
        inner.shape(property.getValue(), path + ".properties." + Keywords.shown(property.getKey())),
        required.contains(property.getKey()))));
    return new Shape.Members(members);
  }

  private void check(JsonNode properties, Set<String> required) {
    JsonNode list = schema.path("required");
    if (schema.has("required")
        && (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString))) {
      throw new SchemaFault(path + ".required", "must be an array of names.");
    }
    required.stream().filter(name -> !properties.has(name)).findFirst().ifPresent(name -> {
      throw new SchemaFault(path + ".required",
          "names '" + Keywords.shown(name) + "', which is not among the properties.");
    });
    if (dialect == Dialect.STRICT) {
      strict(properties, required);
    }
  }

  private void strict(JsonNode properties, Set<String> required) {
    JsonNode more = schema.path("additionalProperties");
    if (!more.isBoolean() || more.booleanValue()) {
      throw new SchemaFault(path + ".additionalProperties", "must be false in strict mode.");
    }
    properties.propertyNames().stream().filter(name -> !required.contains(name)).findFirst()
        .ifPresent(name -> {
          throw new SchemaFault(path + ".required",
              "must name every property in strict mode: '" + Keywords.shown(name)
                  + "' is missing. An optional one has the type null beside its own.");
        });
  }
}
