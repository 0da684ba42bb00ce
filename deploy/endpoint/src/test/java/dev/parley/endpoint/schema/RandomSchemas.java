package dev.parley.endpoint.schema;

import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Schemas of strict mode by chance; each has a finite instance.
record RandomSchemas(SplittableRandom random) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 4;
  private static final List<String> NAMES =
      List.of("name", "city", "answer", "count", "a b", "ä/~%");
  private static final List<String> FORMATS = List.of("date-time", "time", "date", "duration",
      "email", "hostname", "ipv4", "ipv6", "uuid", "uri");
  private static final List<String> TARGETS = List.of("#", "#/$defs/one", "#/$defs/t~1w~0o");

  ObjectNode next() {
    ObjectNode root = object(0);
    ObjectNode defs = root.putObject("$defs");
    defs.set("one", object(1));
    // an object, because a choice of itself or null would send every validator round in circles
    defs.set("t/w~o", object(1));
    return root.put("title", "a schema");
  }

  private ObjectNode any(int depth) {
    return switch (random.nextInt(depth >= DEEPEST ? 6 : 11)) {
      case 0 -> string();
      case 1 -> number();
      case 2 -> type("boolean");
      case 3 -> type("null");
      case 4 -> enumeration();
      case 5 -> several();
      case 6 -> array(any(depth + 1));
      case 7 -> either(any(depth + 1), any(depth + 1));
      case 8 -> either(reference(), type("null"));
      case 9 -> array(reference());
      default -> object(depth + 1);
    };
  }

  private ObjectNode object(int depth) {
    ObjectNode object = type("object").put("additionalProperties", false);
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = object.putArray("required");
    for (int i = random.nextInt(4); i > 0; i--) {
      properties.set(NAMES.get(random.nextInt(NAMES.size())), any(depth + 1));
    }
    properties.propertyNames().forEach(required::add);
    return object;
  }

  private ObjectNode array(ObjectNode items) {
    ObjectNode array = type("array");
    array.set("items", items);
    // what refers to something larger than itself must be able to end
    if (!items.has("$ref") && random.nextBoolean()) {
      array.put("minItems", random.nextInt(3));
    }
    return random.nextBoolean() ? array.put("maxItems", 2 + random.nextInt(3)) : array;
  }

  private static ObjectNode either(ObjectNode left, ObjectNode right) {
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(left).add(right);
    return either;
  }

  private ObjectNode reference() {
    return JSON.objectNode().put("$ref", TARGETS.get(random.nextInt(TARGETS.size())));
  }

  private ObjectNode string() {
    ObjectNode string = type("string");
    return random.nextBoolean()
        ? string
        : string.put("format", FORMATS.get(random.nextInt(FORMATS.size())));
  }

  private ObjectNode number() {
    ObjectNode number = type(random.nextBoolean() ? "integer" : "number");
    int least = random.nextInt(-1_000, 1_000);
    if (random.nextBoolean()) {
      number.put(random.nextBoolean() ? "minimum" : "exclusiveMinimum", least);
    }
    if (random.nextBoolean()) {
      number.put(random.nextBoolean() ? "maximum" : "exclusiveMaximum", least + 50);
    }
    if (random.nextInt(3) == 0) {
      number.put("multipleOf", new double[] {1, 2, 0.5, 1.5, 7, 0.25}[random.nextInt(6)]);
    }
    return number;
  }

  private ObjectNode enumeration() {
    ObjectNode enumeration = random.nextBoolean() ? type("string") : JSON.objectNode();
    if (random.nextBoolean()) {
      enumeration.putArray("enum").add("low").add("high").add("a\u0000b");
    } else {
      enumeration.put("const", "only");
    }
    return enumeration;
  }

  private ObjectNode several() {
    ObjectNode several = JSON.objectNode();
    several.putArray("type").add(random.nextBoolean() ? "string" : "integer").add("null");
    return several;
  }

  private static ObjectNode type(String name) {
    return JSON.objectNode().put("type", name);
  }
}
