package dev.parley.playground;

import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The fields of a request's JSON body. What is missing or of the wrong type is a 400 that names the field
/// and what is allowed.
record Fields(JsonNode json) {
  private static final String JSON = "application/json";

  /// @throws HttpException 415 where the body calls itself something else than JSON; one that says nothing is read
  static Fields of(Request request) {
    String type = request.header("content-type").orElse(JSON);
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
      throw new HttpException(415, "the body's Content-Type is %s; %s is expected".formatted(
          CleanText.of(type.substring(0, Math.min(60, type.length()))), JSON));
    }
    JsonNode json;
    try {
      json = Wire.JSON.readTree(request.body());
    } catch (JacksonException e) {
      throw new HttpException(400, "the body is not JSON" + where(e));
    }
    if (!json.isObject()) {
      throw new HttpException(400, "the body must be a JSON object");
    }
    return new Fields(json);
  }

  /// Where it broke; a body that is no text has no such place.
  private static String where(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("");
  }

  /// A field that must be a string with at least one character.
  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /// A field that may be absent, null or empty.
  Optional<String> optionalText(String name) {
    return string(name).filter(text -> !text.isEmpty());
  }

  private Optional<String> string(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new HttpException(400, name + " must be a string");
    }
    return Optional.of(value.stringValue());
  }

  private static HttpException missing(String name) {
    return new HttpException(400, name + " is missing; a string is expected");
  }

  /// What a person writes: cleaned, not blank, at most `longest` characters.
  String words(String name, int longest) {
    String text = CleanText.of(string(name).orElseThrow(() -> missing(name)));
    if (text.isBlank()) {
      throw new HttpException(400, name + " is empty; write something");
    }
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw new HttpException(
          400, "%s has %d characters; at most %d are allowed".formatted(name, length, longest));
    }
    return text;
  }

  /// Refuses a list that is not taken yet, unless it is empty.
  void refuse(String name) {
    JsonNode value = json.path(name);
    boolean isEmpty = value.isMissingNode() || value.isNull()
        || (value.isArray() && value.isEmpty());
    if (!isEmpty) {
      throw new HttpException(400, name + " are not taken here yet; leave them out");
    }
  }
}
