package dev.parley.endpoint;

import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers with what the tools gave back.
record ToolReport() implements Skill {
  private static final int LONGEST_VALUE = 200;
  private static final int MOST_LINES = 20;

  @Override
  public Optional<String> answer(Question question) {
    return question.results().isEmpty()
        ? Optional.empty()
        : Optional.of(question.results().stream().map(ToolReport::report)
            .collect(Collectors.joining("\n\n")));
  }

  private static String report(ToolResult result) {
    String intro = "The tool `" + result.tool() + "` says";
    return object(result.text())
        .map(object -> intro + ":\n\n" + lines(object))
        .orElseGet(() -> intro + ":\n\n" + Question.quotation(result.text()));
  }

  private static String lines(JsonNode object) {
    return object.properties().stream().limit(MOST_LINES)
        .map(field -> "- " + Shown.quoted(field.getKey()) + ": **" + value(field.getValue()) + "**")
        .collect(Collectors.joining("\n"));
  }

  private static String value(JsonNode value) {
    return Shown.shortened(value.isString() ? value.stringValue() : value.toString(), LONGEST_VALUE)
        .replace('\n', ' ');
  }

  private static Optional<JsonNode> object(String text) {
    try {
      return Optional.of(JsonMapper.shared().readTree(text))
          .filter(node -> node.isObject() && !node.isEmpty());
    } catch (JacksonException _) {
      return Optional.empty(); // plain text is as good
    }
  }
}
