package dev.parley.core.openai;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one fragment of a call of a function, in the shapes that servers give it.
final class ToolCallParser {
  private int index = ToolFragment.NO_INDEX;
  private String id = "";
  private String name = "";
  private String arguments = "";

  private ToolCallParser() {}

  /// The elements of `tool_calls`, which a few servers send as a single one.
  static List<ToolFragment> list(JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return List.of(new ToolCallParser().call(json));
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return List.of();
    }
    var fragments = new ArrayList<ToolFragment>();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        fragments.add(new ToolCallParser().call(json));
      } else {
        json.skipChildren();
      }
    }
    return fragments;
  }

  /// The one call of the API's older form, `function_call`.
  static List<ToolFragment> legacy(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return List.of();
    }
    var call = new ToolCallParser();
    call.function(json);
    return List.of(new ToolFragment(0, "", call.name, call.arguments));
  }

  private ToolFragment call(JsonParser json) {
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      switch (field) {
        case "index" -> index = Math.clamp(
            LenientJson.number(json, ToolFragment.NO_INDEX), ToolFragment.NO_INDEX,
            Integer.MAX_VALUE);
        case "id" -> id = LenientJson.text(json);
        case "function" -> function(json);
        default -> json.skipChildren();
      }
    }
    return new ToolFragment(index, id, name, arguments);
  }

  private void function(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (var field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      switch (field) {
        case "name" -> name = LenientJson.text(json);
        case "arguments" -> arguments = LenientJson.raw(json);
        default -> json.skipChildren();
      }
    }
  }
}
