package dev.parley.app.cli;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A message's content in the API's own form: text, a list of parts, or nothing.
final class PartArgument {
  private PartArgument() {}

  /// Reads it.
  ///
  /// @throws UsageException where it is none of that
  static List<Part> parts(JsonNode content) {
    if (content.isArray()) {
      return content.valueStream().map(PartArgument::part).toList();
    }
    if (content.isString() || content.isNull() || content.isMissingNode()) {
      return ChatMessage.ofText(content.stringValue(""));
    }
    throw new UsageException("--messages has a content that is neither text nor a list of parts");
  }

  private static Part part(JsonNode part) {
    String type = part.path("type").stringValue("");
    JsonNode value = part.path(type);
    return switch (type) {
      case "text" -> new Part.Text(value.stringValue(""));
      case "image_url" -> new Part.Image(
          value.isString() ? value.stringValue("") : value.path("url").stringValue(""));
      case "input_audio" -> new Part.Audio(
          value.path("data").stringValue(""), value.path("format").stringValue(""));
      case "file" -> new Part.File(
          value.path("filename").stringValue(""), value.path("file_data").stringValue(""));
      default -> throw new UsageException(
          "--messages has a part of type \"%s\"; allowed are text, image_url, input_audio and file"
              .formatted(type));
    };
  }
}
