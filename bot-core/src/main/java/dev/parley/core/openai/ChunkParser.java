package dev.parley.core.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.core.completion.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one chunk from the bytes of its JSON. Pure; what it does not know it skips, in any shape. The fields
/// may stand in any order. What stands in every chunk is read from the first that has it.
public final class ChunkParser {
  private final ChunkHead before;
  private String id;
  private String model;
  private String fingerprint;
  private long created;
  private List<ChoicePiece> choices = List.of();
  private Optional<TokenUsage> usage = Optional.empty();
  private boolean error;

  private ChunkParser(ChunkHead before) {
    this.before = before;
    id = before.id();
    model = before.model();
    fingerprint = before.systemFingerprint();
    created = before.created();
  }

  /// The first chunk of a stream; empty where the bytes are not one JSON object.
  public static Optional<Chunk> parse(byte[] bytes, int offset, int length) {
    return parse(bytes, offset, length, ChunkHead.NONE);
  }

  /// The chunk after one with the head `before`; empty where the bytes are not one JSON object.
  public static Optional<Chunk> parse(byte[] bytes, int offset, int length, ChunkHead before) {
    try {
      return parsed(bytes, offset, length, before);
    } catch (JacksonException e) {
      return repaired(bytes, offset, length, before);
    }
  }

  /// Servers that cut a model's bytes into tokens send halves of characters: each becomes U+FFFD.
  private static Optional<Chunk> repaired(
      byte[] bytes, int offset, int length, ChunkHead before) {
    var valid = new String(bytes, offset, length, UTF_8).getBytes(UTF_8);
    try {
      return valid.length == length ? Optional.empty() : parsed(valid, 0, valid.length, before);
    } catch (JacksonException e) {
      return Optional.empty(); // not JSON
    }
  }

  private static Optional<Chunk> parsed(byte[] bytes, int offset, int length, ChunkHead before) {
    try (var json = LenientJson.parser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      return Optional.of(new ChunkParser(before).chunk(json));
    }
  }

  private Chunk chunk(JsonParser json) {
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      var value = json.nextToken();
      switch (name) {
        case "choices" -> choices(json);
        case "id" -> id = LenientJson.text(json, id);
        case "model" -> model = LenientJson.text(json, model);
        case "system_fingerprint" -> fingerprint = LenientJson.text(json, fingerprint);
        case "created" -> created = created == 0 ? LenientJson.number(json, 0) : kept(json);
        case "usage" ->
          usage = value == JsonToken.START_OBJECT ? UsageParser.parse(json) : skipped(json);
        case "error" -> error |= isError(json);
        case "object" -> error |= isErrorObject(json);
        default -> json.skipChildren();
      }
    }
    return new Chunk(head(), choices, usage, error);
  }

  private long kept(JsonParser json) {
    json.skipChildren();
    return created;
  }

  @SuppressWarnings("ReferenceEquality") // what is unchanged is the same object: LenientJson.text
  private ChunkHead head() {
    return id == before.id() && model == before.model()
        && fingerprint == before.systemFingerprint() && created == before.created()
            ? before
            : new ChunkHead(id, model, fingerprint, created);
  }

  private void choices(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        choices = with(choices, ChoiceParser.parse(json));
      } else {
        json.skipChildren();
      }
    }
  }

  /// Nearly every chunk has one choice, which needs no list that grows.
  private static List<ChoicePiece> with(List<ChoicePiece> choices, ChoicePiece one) {
    if (choices.isEmpty()) {
      return List.of(one);
    }
    var more = choices instanceof ArrayList<ChoicePiece> list ? list : new ArrayList<>(choices);
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
    return LenientJson.is(json, "error");
  }

  private static Optional<TokenUsage> skipped(JsonParser json) {
    json.skipChildren();
    return Optional.empty();
  }
}
