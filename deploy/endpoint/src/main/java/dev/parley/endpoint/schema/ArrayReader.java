package dev.parley.endpoint.schema;

import tools.jackson.databind.JsonNode;

/// Reads what a schema allows of an array.
record ArrayReader(JsonNode schema, String path, Dialect dialect) {
  private static final int LONGEST = 1_000;

  Shape read(ShapeReader.Inner inner) {
    int least = bound("minItems", 0);
    int most = bound("maxItems", LONGEST);
    if (least > most) {
      if (dialect.isExact()) {
        throw new SchemaFault(path + ".minItems", "is greater than maxItems.");
      }
      most = least;
    }
    JsonNode items = schema.path("items");
    if (items.isMissingNode() && dialect != Dialect.STRICT) {
      return new Shape.Elements(new Shape.Text(""), least, most);
    }
    return new Shape.Elements(inner.shape(items, path + ".items"), least, most);
  }

  private int bound(String keyword, int otherwise) {
    JsonNode value = schema.path(keyword);
    if (value.isMissingNode()) {
      return otherwise;
    }
    boolean isPlain = value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
    if (!isPlain && dialect.isExact()) {
      throw new SchemaFault(path + "." + keyword, "must be a whole number from 0.");
    }
    int bound = isPlain ? value.intValue() : otherwise;
    if (keyword.equals("minItems") && bound > LONGEST && dialect.isExact()) {
      throw new SchemaFault(path + ".minItems", "asks for more than " + LONGEST + " elements.");
    }
    return Math.min(bound, LONGEST);
  }
}
