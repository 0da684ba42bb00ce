package dev.parley.core.openai;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON as servers write it: a number in quotes is a number, null is nothing, what is of another
/// type than expected is skipped whole. The factory is shared: it remembers the names it has seen.
final class LenientJson {
  /// The standard says UTF-8, so nothing is guessed.
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
      .build();

  private LenientJson() {}

  /// A parser that stands before the first token; to be closed.
  static JsonParser parser(byte[] bytes, int offset, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length);
  }

  /// The current value where it is text or a number, else empty.
  static String text(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
      case START_OBJECT, START_ARRAY -> {
        json.skipChildren();
        yield "";
      }
      default -> "";
    };
  }

  /// The current value where it is a number or text that is one, else `otherwise`.
  static long number(JsonParser json, long otherwise) {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return json.getValueAsLong(otherwise);
    }
    var text = text(json);
    try {
      return text.isEmpty() ? otherwise : (long) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise; // a word where a number belongs says nothing
    }
  }
}
