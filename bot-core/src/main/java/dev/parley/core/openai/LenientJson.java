package dev.parley.core.openai;

import java.io.StringWriter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads JSON as servers write it: a number in quotes is a number, null is nothing, what is of another
/// type than expected is skipped whole. The factory is shared: it remembers the names it has seen.
final class LenientJson {
  /// The standard says UTF-8, so nothing is guessed. Python writes NaN, and some servers raw line ends.
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
      .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
      .build();

  /// So many characters are always a long; more are read as a double, which ends where a long does.
  private static final int SURE_DIGITS = 18;

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

  /// `known` where it is not empty, and the current value is not even looked at; else as [#text(JsonParser)].
  static String text(JsonParser json, String known) {
    if (known.isEmpty()) {
      return text(json);
    }
    json.skipChildren();
    return known;
  }

  /// Whether the current value is the text `wanted`; makes no text of it.
  static boolean is(JsonParser json, String wanted) {
    if (json.currentToken() != JsonToken.VALUE_STRING
        || json.getStringLength() != wanted.length()) {
      return false;
    }
    var characters = json.getStringCharacters();
    int offset = json.getStringOffset();
    for (int i = 0; i < wanted.length(); i++) {
      if (characters[offset + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The current value's text where it is text; the JSON of an object or a list; else empty.
  static String raw(JsonParser json) {
    if (!json.currentToken().isStructStart()) {
      return text(json);
    }
    var copy = new StringWriter();
    try (var writer = FACTORY.createGenerator(ObjectWriteContext.empty(), copy)) {
      writer.copyCurrentStructure(json);
    }
    return copy.toString();
  }

  /// The current value where it is a number or text that is one, else `otherwise`.
  static long number(JsonParser json, long otherwise) {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getStringLength() <= SURE_DIGITS) {
      return json.getLongValue();
    }
    var text = text(json);
    try {
      return text.isEmpty() ? otherwise : (long) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise; // a word where a number belongs says nothing
    }
  }
}
