package dev.parley.core.redis;

import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.WellFormed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What all stored entries have in common: compact JSON objects with short field names, written strictly and
/// read leniently. An entry begins with the id by which scripts find it, then its version; that order
/// never changes, because scripts compare beginnings and parse nothing. A field keeps its meaning for ever.
final class Entry {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private Entry() {}

  /// A new entry whose first field is `idField`.
  static ObjectNode begin(String idField, String id) {
    return object().put(idField, id).put("v", VERSION);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /// How every entry with this id begins, up to the comma after it.
  static String beginning(String idField, String id) {
    String whole = write(object().put(idField, id));
    return whole.substring(0, whole.length() - 1) + ",";
  }

  static String write(ObjectNode entry) {
    return WellFormed.of(JSON.writeValueAsString(entry));
  }

  /// The entry; empty where it is not a JSON object.
  static Optional<JsonNode> read(String json) {
    try {
      JsonNode entry = JSON.readTree(json);
      return entry.isObject() ? Optional.of(entry) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// The field's text; empty where it is missing or of another type.
  static String text(JsonNode object, String field) {
    return object.path(field).stringValue("");
  }

  /// Puts down how a reply stands.
  static void state(ObjectNode entry, ReplyState state) {
    entry.put("s", state.name().toLowerCase(Locale.ROOT));
  }

  /// How a reply stands; `otherwise` where nothing is said of it, or a word that only a later release knows.
  static ReplyState state(JsonNode entry, ReplyState otherwise) {
    String written = text(entry, "s").toUpperCase(Locale.ROOT);
    for (ReplyState state : ReplyState.values()) {
      if (state.name().equals(written)) {
        return state;
      }
    }
    return otherwise;
  }

  /// The texts of a field that is a list; what is no text is left out.
  static List<String> texts(JsonNode object, String field) {
    return StreamSupport.stream(object.path(field).spliterator(), false)
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }
}
