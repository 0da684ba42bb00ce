package dev.parley.app.settings;

import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Turns a mapping of YAML into JSON text.
final class YamlJson {
  private static final JsonFactory JSON = new JsonFactory();

  private YamlJson() {}

  /// The mapping at which the parser stands, which then stands at its end; empty where an anchor is referred to in it.
  static Optional<String> text(YAMLParser parser) {
    var text = new StringWriter();
    boolean hasAlias = false;
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      int depth = 1;
      json.copyCurrentEvent(parser);
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        hasAlias |= parser.isCurrentAlias();
        json.copyCurrentEvent(parser);
      }
    }
    return hasAlias ? Optional.empty() : Optional.of(text.toString());
  }
}
