package dev.parley.core.redis;

import dev.parley.core.settings.AuditEntry;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.Stored;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is stored of settings: the choices of a scope `{"s":scope,"v":1,"n":version,"c":{name:text}}`, a document
/// `{"d":name,"v":1,"n":version,"t":text}`, and an entry of the audit trail
/// `{"i":person,"v":1,"n":name,"w":when,"s":scope,"k":what,"b":before,"a":after}`. The read script knows the field `c`
/// and in it `persona`; the script that forgets, how an audit entry begins.
final class SettingsJson {
  private static final Stored<Choices> NOTHING_CHOSEN = new Stored<>(0, Choices.NONE);

  private SettingsJson() {}

  static String choices(ScopeId scope, Stored<Choices> stored) {
    ObjectNode entry = Entry.begin("s", scope.toString()).put("n", stored.version());
    ObjectNode chosen = entry.putObject("c");
    stored.value().texts().forEach(chosen::put);
    return Entry.write(entry);
  }

  /// Nothing chosen where it cannot be read.
  static Stored<Choices> choices(String written) {
    return Entry.read(written).map(entry -> {
      Map<String, String> texts = new HashMap<>();
      entry.path("c").forEachEntry((name, text) -> {
        if (text.isString()) {
          texts.put(name, text.stringValue());
        }
      });
      return new Stored<>(version(entry), new Choices(texts));
    }).orElse(NOTHING_CHOSEN);
  }

  static String document(String name, Stored<String> stored) {
    return Entry.write(
        Entry.begin("d", name).put("n", stored.version()).put("t", stored.value()));
  }

  static Optional<Stored<String>> document(String written) {
    return Entry.read(written)
        .filter(entry -> entry.path("t").isString())
        .map(entry -> new Stored<>(version(entry), Entry.text(entry, "t")));
  }

  static String audit(AuditEntry entry) {
    ObjectNode json = editor(entry.by())
        .put("w", entry.at().toEpochMilli())
        .put("s", entry.scope().toString())
        .put("k", entry.what());
    entry.before().ifPresent(text -> json.put("b", text));
    entry.after().ifPresent(text -> json.put("a", text));
    return Entry.write(json);
  }

  /// Empty where it cannot be read.
  static Optional<AuditEntry> audit(String written) {
    return Entry.read(written).flatMap(entry -> ScopeId.parse(Entry.text(entry, "s"))
        .map(scope -> new AuditEntry(
            Instant.ofEpochMilli(entry.path("w").longValue(0)),
            new Editor(Entry.text(entry, "i"), Entry.text(entry, "n")),
            scope, Entry.text(entry, "k"), text(entry, "b"), text(entry, "a"))));
  }

  /// How an audit entry begins, up to the end of the name.
  static String beginning(Editor editor) {
    String whole = Entry.write(editor(editor));
    return whole.substring(0, whole.length() - 1);
  }

  /// A scope as it stands within an audit entry.
  static String field(ScopeId scope) {
    String whole = Entry.write(Entry.object().put("s", scope.toString()));
    return whole.substring(1, whole.length() - 1);
  }

  private static ObjectNode editor(Editor editor) {
    return Entry.begin("i", editor.id()).put("n", editor.name());
  }

  private static long version(JsonNode entry) {
    return entry.path("n").longValue(0);
  }

  private static Optional<String> text(JsonNode entry, String field) {
    return Optional.of(entry.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }
}
