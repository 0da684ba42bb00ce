package dev.parley.endpoint.schema;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The formats of strings, each with a string that has it.
final class Formats {
  private static final Map<String, String> SAMPLES = Map.of(
      "date-time", "2026-01-01T09:30:00Z",
      "time", "09:30:00Z",
      "date", "2026-01-01",
      "duration", "PT90M",
      "email", "ada@example.com",
      "hostname", "www.example.com",
      "ipv4", "192.0.2.1",
      "ipv6", "2001:db8::1",
      "uuid", "123e4567-e89b-42d3-a456-426614174000",
      "uri", "https://www.example.com/");

  private Formats() {}

  static Shape read(JsonNode schema, String path, Dialect dialect) {
    if (schema.has("pattern")) {
      return worded(schema, path, dialect);
    }
    String format = schema.path("format").asString("");
    if (schema.has("format") && dialect.isExact() && !SAMPLES.containsKey(format)) {
      throw new SchemaFault(path + ".format",
          "must be one of " + String.join(", ", SAMPLES.keySet().stream().sorted().toList()) + ".");
    }
    return new Shape.Text(SAMPLES.containsKey(format) ? format : "");
  }

  private static Shape worded(JsonNode schema, String path, Dialect dialect) {
    Optional<Wording> wording = schema.has("format")
        ? Optional.empty()
        : WordingReader.read(schema.path("pattern").asString(""));
    if (wording.isEmpty() && dialect.isExact()) {
      throw new SchemaFault(path + ".pattern",
          "must be a regular expression that strings are made for: characters, classes, groups, "
              + "alternatives, counts, anchors at its ends, up to 1,000 characters, and no 'format' "
              + "beside it.");
    }
    return wording.<Shape>map(Shape.Worded::new).orElse(new Shape.Text(""));
  }

  /// A string of this format.
  static String sample(String format) {
    return SAMPLES.getOrDefault(format, "");
  }
}
