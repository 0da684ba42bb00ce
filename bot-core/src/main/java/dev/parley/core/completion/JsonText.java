package dev.parley.core.completion;

import dev.parley.core.conversation.WellFormed;
import dev.parley.core.settings.JsonSyntax;

/// A JSON object as its text: a schema, or what an endpoint wants beside the specification's fields. It is
/// sent as it stands.
public record JsonText(String text) {

  /// An object without a field.
  public static final JsonText EMPTY = new JsonText("{}");

  /// The most characters.
  public static final int MAX_LENGTH = 1 << 20;

  /// @throws IllegalArgumentException where the text is not one JSON object, or is too long or too deep
  public JsonText {
    text = WellFormed.of(text);
    if (text.length() > MAX_LENGTH || !JsonSyntax.isObject(text)) {
      throw new IllegalArgumentException("\"%s\" is not a JSON object of at most %d characters"
          .formatted(text.length() <= 40 ? text : text.substring(0, 39) + "…", MAX_LENGTH));
    }
  }
}
