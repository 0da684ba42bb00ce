package dev.parley.endpoint;

import tools.jackson.databind.JsonNode;

/// A field of the request, and what it may be where it is given.
record Field(String name, boolean isRequired, Check check) {

  static Field optional(String name, Check check) {
    return new Field(name, false, check);
  }

  static Field required(String name, Check check) {
    return new Field(name, true, check);
  }

  /// Checks it in its object; `prefix` is the object's own name with its dot, or empty.
  ///
  /// @throws ApiError 400 naming the field
  void pass(JsonNode object, String prefix) {
    JsonNode value = object.path(name);
    boolean isAbsent = value.isMissingNode() || value.isNull();
    if (isAbsent && isRequired) {
      throw ApiError.missing(prefix + name);
    }
    if (!isAbsent) {
      check.pass(value, prefix + name);
    }
  }
}
