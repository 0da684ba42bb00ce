package dev.parley.app.cli;

import dev.parley.core.completion.JsonText;
import dev.parley.core.completion.ToolChoice;
import dev.parley.core.completion.ToolFunction;
import dev.parley.core.completion.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// The functions that the model may call.
final class ToolOptions {
  @Option(names = "--tools", paramLabel = "JSON",
      description = "The functions the model may call, as the API's list; @FILE reads a file.")
  private Optional<String> tools = Optional.empty();

  @Option(names = "--tool-choice", paramLabel = "CHOICE",
      description = "none, auto, required, or a function's name.")
  private Optional<String> choice = Optional.empty();

  Tools chosen() {
    return new Tools(
        tools.map(text -> functions(JsonArgument.read("--tools", text))).orElse(List.of()),
        choice.map(ToolOptions::choice));
  }

  private static List<ToolFunction> functions(JsonNode list) {
    if (!list.isArray()) {
      throw new UsageException("--tools is not a JSON list");
    }
    List<ToolFunction> functions = new ArrayList<>();
    for (JsonNode tool : list) {
      JsonNode function = tool.path("function");
      if (!tool.path("type").stringValue("").equals("function") || !function.isObject()) {
        throw new UsageException(
            "--tools has an entry that is no {\"type\":\"function\",\"function\":{…}}");
      }
      functions.add(new ToolFunction(
          function.path("name").stringValue(""),
          function.path("description").stringValueOpt(),
          Optional.of(function.path("parameters"))
              .filter(schema -> !schema.isMissingNode())
              .map(schema -> new JsonText(schema.toString()))));
    }
    return functions;
  }

  private static ToolChoice choice(String word) {
    return switch (word) {
      case "none" -> new ToolChoice.None();
      case "auto" -> new ToolChoice.Auto();
      case "required" -> new ToolChoice.Required();
      default -> new ToolChoice.Function(word);
    };
  }
}
