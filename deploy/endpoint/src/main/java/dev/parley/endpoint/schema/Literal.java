package dev.parley.endpoint.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads `enum` and `const`.
final class Literal {
  private static final int MOST_VALUES = 1_000;

  private Literal() {}

  static Shape read(JsonNode schema, String path, Dialect dialect) {
    List<JsonNode> values = new ArrayList<>();
    if (schema.has("const")) {
      values.add(schema.path("const"));
    } else {
      schema.path("enum").forEach(values::add);
    }
    if (schema.has("const") && schema.has("enum")
        && !among(schema.path("enum"), values.getFirst())) {
      values.clear();
    }
    List<JsonNode> typed = values.stream().filter(value -> fits(schema, value)).toList();
    if (typed.size() > MOST_VALUES) {
      throw new SchemaFault(path + ".enum", "has more than " + MOST_VALUES + " values.");
    }
    if (!typed.isEmpty()) {
      return new Shape.Literals(typed);
    }
    if (dialect.isExact()) {
      throw new SchemaFault(path, "allows no value: none of its values has its type.");
    }
    return new Shape.Text("");
  }

  private static boolean among(JsonNode values, JsonNode value) {
    return values.valueStream().anyMatch(value::equals);
  }

  private static boolean fits(JsonNode schema, JsonNode value) {
    JsonNode type = schema.path("type");
    Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
    return type.isMissingNode() || types.anyMatch(each -> is(value, each.asString("")));
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
