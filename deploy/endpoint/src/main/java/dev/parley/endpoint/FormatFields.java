package dev.parley.endpoint;

import static dev.parley.endpoint.Field.optional;
import static dev.parley.endpoint.Field.required;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// The fields of `response_format`; the schema itself is looked at where it is read.
final class FormatFields {
  private static final Check SCHEMA = Check.object(
      required("name", ToolFields.NAME),
      optional("description", Check.text()),
      optional("schema", Check.object()),
      optional("strict", Check.truth()));

  static final Check CHECK = Check.object(
      required("type", Check.oneOf(List.of("text", "json_object", "json_schema"))))
      .and(FormatFields::schema);

  private FormatFields() {}

  private static void schema(JsonNode value, String param) {
    boolean isAsked = value.path("type").stringValue().equals("json_schema");
    Field field = isAsked ? required("json_schema", SCHEMA) : optional("json_schema", SCHEMA);
    field.pass(value, param + ".");
  }
}
