package dev.parley.core.redis;

import dev.parley.core.conversation.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A message's content as stored: text as a plain JSON string, because nearly all is text, and other parts as
/// objects with their kind under `k`.
final class PartJson {
  private PartJson() {}

  static void write(List<Part> parts, ArrayNode into) {
    for (Part part : parts) {
      switch (part) {
        case Part.Text(String text) -> into.add(text);
        case Part.Image(String url) -> into.add(object("image").put("u", url));
        case Part.Audio(String data, String format) -> into.add(
            object("audio").put("d", data).put("f", format));
        case Part.File(String name, String data) -> into.add(
            object("file").put("n", name).put("d", data));
      }
    }
  }

  /// The parts that are known here; others are left out.
  static List<Part> read(JsonNode parts) {
    return StreamSupport.stream(parts.spliterator(), false)
        .map(PartJson::part)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Part> part(JsonNode part) {
    if (part.isString()) {
      return Optional.of(new Part.Text(part.stringValue()));
    }
    return switch (Entry.text(part, "k")) {
      case "image" -> Optional.of(new Part.Image(Entry.text(part, "u")));
      case "audio" -> Optional.of(new Part.Audio(Entry.text(part, "d"), Entry.text(part, "f")));
      case "file" -> Optional.of(new Part.File(Entry.text(part, "n"), Entry.text(part, "d")));
      default -> Optional.empty();
    };
  }

  private static ObjectNode object(String kind) {
    return Entry.object().put("k", kind);
  }
}
