package dev.parley.endpoint;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the bytes of a body to a request, or to the error that it deserves; never anything else.
///
/// What a body becomes in memory is bounded by its tokens, not only by its bytes: eight megabytes of
/// brackets would be hundreds of megabytes of objects.
final class RequestBody {
  /// The largest body that is read, in bytes.
  static final int LARGEST = 8 * 1024 * 1024;
  private static final long MOST_JSON_TOKENS = 200_000;
  private static final int DEEPEST = 200;
  private static final JsonMapper JSON = JsonMapper
      .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
          .maxTokenCount(MOST_JSON_TOKENS).maxNestingDepth(DEEPEST).maxStringLength(LARGEST)
          .build()).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private RequestBody() {}

  /// Reads it.
  ///
  /// @throws ApiError 400 where the body is no JSON or a field is wrong, 404 where the model is unknown
  static ChatRequest read(byte[] body) {
    return ChatRequest.read(json(body));
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (StreamConstraintsException _) {
      throw ApiError.of(400, "The body is JSON without measure: allowed are " + DEEPEST
          + " levels and about " + MOST_JSON_TOKENS + " values, names and brackets.");
    } catch (JacksonException e) {
      // only some of Jackson's errors know where they are
      String place = Optional.ofNullable(e.getLocation())
          .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")").orElse("");
      throw ApiError.of(400, "The body is not valid JSON" + place + ".");
    }
  }
}
