package dev.parley.core.openai;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one element of `choices`: a stream's `delta` or a whole completion's `message`.
final class ChoiceParser {
  private int index;
  private String content = "";
  private String reasoning = "";
  private String otherReasoning = "";
  private String finishReason = "";

  private ChoiceParser() {}

  /// The choice whose START_OBJECT is the current token. `reasoning_content` and `reasoning` are two names
  /// of one thing; where both are there (new-api), one is taken.
  static ChoicePiece parse(JsonParser json) {
    var choice = new ChoiceParser();
    choice.read(json);
    return new ChoicePiece(
        choice.index,
        choice.content,
        choice.reasoning.isEmpty() ? choice.otherReasoning : choice.reasoning,
        choice.finishReason);
  }

  private void read(JsonParser json) {
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "index" -> index = (int) LenientJson.number(json, 0);
        case "delta", "message" -> message(json);
        case "text" -> content = LenientJson.text(json);
        case "finish_reason" -> finishReason = LenientJson.text(json);
        default -> json.skipChildren();
      }
    }
  }

  private void message(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "content" -> content = content(json);
        case "reasoning_content" -> reasoning = LenientJson.text(json);
        case "reasoning" -> otherReasoning = LenientJson.text(json);
        default -> json.skipChildren();
      }
    }
  }

  /// Text, or the text of a list of parts, which a few gateways send.
  private static String content(JsonParser json) {
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

  private static String partText(JsonParser json) {
    var text = "";
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      if (name.equals("text")) {
        text = LenientJson.text(json);
      } else {
        json.skipChildren();
      }
    }
    return text;
  }
}
