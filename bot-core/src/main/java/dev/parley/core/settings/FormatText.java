package dev.parley.core.settings;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A `response_format` as people give it: one of the specification's words, its JSON, the inner half of that with `name`
/// and `schema`, or a bare schema.
final class FormatText {
  /// The name of a schema that was given none.
  static final String UNNAMED = "answer";

  private static final Pattern NAME = Pattern.compile("\"([A-Za-z0-9_-]{1,64})\"");

  private FormatText() {}

  /// The format that a word stands for.
  static Optional<AnswerFormat> word(String text) {
    return switch (Numbers.word(text)) {
      case "text" -> Optional.of(new AnswerFormat.Text());
      case "json-object" -> Optional.of(new AnswerFormat.JsonObject());
      default -> Optional.empty();
    };
  }

  /// The format that an object describes; empty where it describes none.
  static Optional<AnswerFormat> object(String json) {
    Map<String, String> members = JsonSyntax.members(json).orElse(Map.of());
    return switch (members.getOrDefault("type", "")) {
      case "\"text\"" -> Optional.of(new AnswerFormat.Text());
      case "\"json_object\"" -> Optional.of(new AnswerFormat.JsonObject());
      case "\"json_schema\"" -> JsonSyntax.members(members.getOrDefault("json_schema", ""))
          .flatMap(FormatText::inner);
      default -> isInner(members)
          ? inner(members)
          : Optional.of(new AnswerFormat.Schema(UNNAMED, json.strip(), Optional.empty()));
    };
  }

  static String written(AnswerFormat format) {
    return switch (format) {
      case AnswerFormat.Text() -> "text";
      case AnswerFormat.JsonObject() -> "json_object";
      case AnswerFormat.Schema(var name, var schema, var strict) ->
        "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"%s\",\"schema\":%s%s}}".formatted(
            name, schema, strict.map(value -> ",\"strict\":" + value).orElse(""));
    };
  }

  private static boolean isInner(Map<String, String> members) {
    return members.containsKey("schema") && members.containsKey("name");
  }

  private static Optional<AnswerFormat> inner(Map<String, String> members) {
    var name = NAME.matcher(members.getOrDefault("name", '"' + UNNAMED + '"'));
    String schema = members.getOrDefault("schema", "");
    String strict = members.getOrDefault("strict", "null");
    boolean isSound = name.matches() && JsonSyntax.isObject(schema)
        && strict.matches("true|false|null");
    return isSound
        ? Optional.of(new AnswerFormat.Schema(name.group(1), schema,
            strict.equals("null") ? Optional.empty() : Optional.of(Boolean.valueOf(strict))))
        : Optional.empty();
  }
}
