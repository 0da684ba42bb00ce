package dev.parley.core.openai;

import dev.parley.core.completion.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one chunk from the bytes of its JSON. Pure; what it does not know it skips, in any shape.
public final class ChunkParser {

  private ChunkParser() {}

  /// The chunk; empty where the bytes are not one JSON object. The fields may stand in any order.
  public static Optional<Chunk> parse(byte[] bytes, int offset, int length) {
    try (var json = LenientJson.parser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      return Optional.of(chunk(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Chunk chunk(JsonParser json) {
    var model = "";
    List<ChoicePiece> choices = List.of();
    Optional<TokenUsage> usage = Optional.empty();
    boolean error = false;
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      var value = json.nextToken();
      switch (name) {
        case "choices" -> choices = choices(json);
        case "model" -> model = LenientJson.text(json);
        case "usage" ->
          usage = value == JsonToken.START_OBJECT ? UsageParser.parse(json) : skipped(json);
        case "error" -> error |= isError(json);
        case "object" -> error |= isErrorObject(json);
        default -> json.skipChildren();
      }
    }
    return new Chunk(model, choices, usage, error);
  }

  private static List<ChoicePiece> choices(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return List.of();
    }
    List<ChoicePiece> choices = List.of();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        choices = with(choices, ChoiceParser.parse(json));
      } else {
        json.skipChildren();
      }
    }
    return choices;
  }

  /// Nearly every chunk has one choice, which needs no list that grows.
  private static List<ChoicePiece> with(List<ChoicePiece> choices, ChoicePiece one) {
    if (choices.isEmpty()) {
      return List.of(one);
    }
    var more = new ArrayList<>(choices);
    more.add(one);
    return more;
  }

  /// `null`, `false` and "" stand in chunks that are well.
  private static boolean isError(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT, START_ARRAY -> {
        json.skipChildren();
        yield true;
      }
      case VALUE_STRING -> !json.getString().isEmpty();
      default -> false;
    };
  }

  /// Older vLLM: the error stands at the top, and `object` says that it is one.
  private static boolean isErrorObject(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_STRING
        && json.getStringLength() == "error".length()
        && json.getString().equals("error");
  }

  private static Optional<TokenUsage> skipped(JsonParser json) {
    json.skipChildren();
    return Optional.empty();
  }
}
