package dev.parley.endpoint.schema;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a schema allows, read once.
sealed interface Shape {

  /// One of these values.
  record Literals(List<JsonNode> values) implements Shape {
    public Literals {
      values = List.copyOf(values);
    }
  }

  /// What one of these allows.
  record Either(List<Shape> options) implements Shape {
    public Either {
      options = List.copyOf(options);
    }
  }

  /// What the schema at this JSON pointer allows.
  record Reference(String pointer) implements Shape {}

  /// An object with these members, in this order.
  record Members(Map<String, Member> members) implements Shape {}

  /// A member of an object.
  record Member(Shape shape, boolean isRequired) {}

  /// An array.
  record Elements(Shape each, int least, int most) implements Shape {}

  /// A string; `format` may be empty.
  record Text(String format) implements Shape {}

  /// A string by a pattern.
  record Worded(Wording wording) implements Shape {}

  /// A number.
  record Numeric(NumberRange range) implements Shape {}

  /// `true` or `false`.
  record Truth() implements Shape {}

  /// `null`.
  record Nothing() implements Shape {}
}
