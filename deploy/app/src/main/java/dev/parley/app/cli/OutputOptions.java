package dev.parley.app.cli;

import dev.parley.core.completion.JsonText;
import dev.parley.core.completion.Modality;
import dev.parley.core.completion.Output;
import dev.parley.core.completion.ResponseFormat;
import dev.parley.core.completion.Voice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// The form of the answer.
final class OutputOptions {
  private static final String FORMATS =
      "text, json_object, a JSON schema, the API's object, or @ and the name of a file that holds one";

  @Option(names = "--response-format", paramLabel = "FORMAT",
      description = "text, json_object, a JSON schema, or the API's object; @FILE reads a file.")
  private Optional<String> format = Optional.empty();

  @Option(names = "--modalities", paramLabel = "MODALITY", split = ",",
      description = "text or audio, or both with a comma.")
  private List<Modality> modalities = List.of();

  @Option(names = "--audio-voice", paramLabel = "VOICE", description = "Who speaks, as alloy.")
  private Optional<String> voice = Optional.empty();

  @Option(names = "--audio-format", paramLabel = "FORMAT",
      description = "As wav or mp3; a streamed answer is pcm16.")
  private Optional<String> audioFormat = Optional.empty();

  Output chosen() {
    if (voice.isPresent() != audioFormat.isPresent()) {
      throw new UsageException("--audio-voice and --audio-format go together");
    }
    return new Output(format.map(OutputOptions::format), modalities,
        voice.map(name -> new Voice(name, audioFormat.orElse(""))));
  }

  private static ResponseFormat format(String text) {
    return switch (text) {
      case "text" -> new ResponseFormat.Text();
      case "json_object" -> new ResponseFormat.JsonObject();
      default -> format(JsonArgument.read("--response-format", FORMATS, text));
    };
  }

  /// The API's own object, or a schema by itself.
  private static ResponseFormat format(JsonNode json) {
    if (!json.isObject()) {
      throw new UsageException(
          "--response-format is %.40s; allowed is %s".formatted(json, FORMATS));
    }
    JsonNode named = json.path("json_schema");
    return switch (json.path("type").stringValue("")) {
      case "text" -> new ResponseFormat.Text();
      case "json_object" -> new ResponseFormat.JsonObject();
      case "json_schema" -> named(named);
      default -> new ResponseFormat.JsonSchema(
          "answer", new JsonText(json.toString()), Optional.of(true));
    };
  }

  private static ResponseFormat named(JsonNode named) {
    if (!named.path("schema").isObject()) {
      throw new UsageException("--response-format of type json_schema has no schema at"
          + " json_schema.schema; a schema by itself is allowed, too");
    }
    return new ResponseFormat.JsonSchema(
        named.path("name").stringValue("answer"),
        new JsonText(named.path("schema").toString()),
        Optional.of(named.path("strict"))
            .filter(JsonNode::isBoolean)
            .map(JsonNode::booleanValue));
  }
}
