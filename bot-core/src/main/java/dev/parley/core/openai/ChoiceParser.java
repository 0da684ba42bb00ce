package dev.parley.core.openai;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one element of `choices`: a stream's `delta` or a whole completion's `message`.
final class ChoiceParser {
  private int index;
  private String content = "";
  private String reasoning = "";
  private String otherReasoning = "";
  private String finishReason = "";
  private Optional<ExtrasParser> extras = Optional.empty();

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
        choice.finishReason,
        choice.extras.map(ExtrasParser::extras).orElse(ChoiceExtras.NONE));
  }

  private void read(JsonParser json) {
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      switch (field) {
        case "index" -> index = Math.clamp(LenientJson.number(json, 0), 0, Integer.MAX_VALUE);
        case "delta" -> message(json);
        case "message" -> whole(json);
        case "text" -> {
          content = LenientJson.text(json);
          extras().whole();
        }
        case "finish_reason" -> finishReason = LenientJson.text(json);
        default -> json.skipChildren();
      }
    }
  }

  private void whole(JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      extras().whole();
    }
    message(json);
  }

  private void message(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      var value = json.nextToken();
      switch (field) {
        case "content" -> content = ContentParser.text(json);
        case "reasoning_content" -> reasoning = LenientJson.text(json);
        case "reasoning" -> otherReasoning = LenientJson.text(json);
        default -> {
          boolean usual = field.equals("role") && LenientJson.is(json, "assistant");
          if (value != JsonToken.VALUE_NULL && !usual) {
            extras().read(field, json);
          }
        }
      }
    }
  }

  private ExtrasParser extras() {
    var parser = extras.orElseGet(ExtrasParser::new);
    extras = Optional.of(parser);
    return parser;
  }
}
