package dev.parley.endpoint.schema;

/// How much of JSON Schema a schema may use.
public enum Dialect {
  /// The subset of the API's strict mode, to the letter: every property required, none beside them.
  STRICT,
  /// The keywords of that subset, without its demands on objects.
  EXACT,
  /// Anything: what an instance cannot be made for is passed over, so that it may not validate.
  LENIENT;

  /// Whether an instance must validate.
  boolean isExact() {
    return this != LENIENT;
  }
}
