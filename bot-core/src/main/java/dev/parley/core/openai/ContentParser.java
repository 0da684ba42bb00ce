package dev.parley.core.openai;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads what a message says, as text or as sound.
final class ContentParser {
  private ContentParser() {}

  /// Text, or the text of a list of parts, which a few gateways send.
  static String text(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return LenientJson.text(json);
    }
    var joined = new StringBuilder();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        joined.append(partText(json));
      } else {
        joined.append(LenientJson.text(json));
      }
    }
    return joined.toString();
  }

  /// A piece of sound; empty where there is none.
  static Optional<AudioFragment> audio(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Optional.empty();
    }
    var id = "";
    var data = "";
    var transcript = "";
    long expiresAt = 0;
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      switch (field) {
        case "id" -> id = LenientJson.text(json);
        case "data" -> data = LenientJson.text(json);
        case "transcript" -> transcript = LenientJson.text(json);
        case "expires_at" -> expiresAt = Math.max(0, LenientJson.number(json, 0));
        default -> json.skipChildren();
      }
    }
    return Optional.of(new AudioFragment(id, data, transcript, expiresAt));
  }

  private static String partText(JsonParser json) {
    var text = "";
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      if (field.equals("text") || field.equals("refusal")) {
        text += LenientJson.text(json);
      } else {
        json.skipChildren();
      }
    }
    return text;
  }
}
