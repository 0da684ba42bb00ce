package dev.parley.core.settings;

import dev.parley.core.settings.Reading.Fault;
import java.util.List;
import java.util.Optional;

/// The kind of value that `response_format` is: a word, or JSON, which is long enough to be uploaded.
///
/// @param most how long JSON may be, in characters
public record FormatKind(int most) implements ValueKind<AnswerFormat> {

  @Override
  public Reading<AnswerFormat> read(String text) {
    Optional<AnswerFormat> word = FormatText.word(text);
    if (word.isPresent()) {
      return new Reading.Read<>(word.get());
    }
    if (text.isBlank()) {
      return Texts.refused(this, text, Fault.BLANK);
    }
    if (Texts.length(text) > most) {
      return Texts.refused(this, text, Fault.TOO_LONG);
    }
    if (!JsonSyntax.isObject(text)) {
      boolean isMeantAsJson = text.strip().startsWith("{");
      return Texts.refused(this, text, isMeantAsJson ? Fault.NOT_JSON : Fault.UNKNOWN_WORD);
    }
    return FormatText.object(text)
        .<Reading<AnswerFormat>>map(Reading.Read::new)
        .orElseGet(() -> Texts.refused(this, text, Fault.MALFORMED));
  }

  @Override
  public String write(AnswerFormat value) {
    return FormatText.written(value);
  }

  @Override
  public String example() {
    return "{\"type\": \"object\", \"properties\": {\"answer\": {\"type\": \"string\"}}}";
  }

  @Override
  public List<String> choices() {
    return List.of("text", "json_object");
  }
}
