package dev.parley.app.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads one YAML document into flat names, `a: [{b: 1}]` as `a.0.b`; pure. It knows no settings: only how values
/// are written, and which mappings are values. What has no value (`key:`) counts as not set. Anchors and several documents
/// are refused.
final class YamlFile {
  /// Deeper than any setting lies.
  private static final int DEEPEST = 16;

  private final String fileName;
  private final YAMLParser parser;
  private final Shapes shapes;
  private final Faults faults;
  private final Map<String, Written> values = new LinkedHashMap<>();

  private YamlFile(String fileName, YAMLParser parser, Shapes shapes, Faults faults) {
    this.fileName = fileName;
    this.parser = parser;
    this.shapes = shapes;
    this.faults = faults;
  }

  /// The values in `text`; what is wrong with it goes to `faults`.
  static List<Written> read(String fileName, String text, Shapes shapes, Faults faults) {
    try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(
        ObjectReadContext.empty(), text)) {
      var file = new YamlFile(fileName, parser, shapes, faults);
      file.document();
      return List.copyOf(file.values.values());
    } catch (JacksonException e) {
      faults.add("%s is not YAML: %s".formatted(fileName, reason(e)));
      return List.of();
    }
  }

  private void document() {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      group("", 0);
    } else if (first != null && first != JsonToken.VALUE_NULL) {
      faults.add("%s must hold names and values, such as \"http.port: 8080\"".formatted(fileName));
      return;
    }
    if (first != null && parser.nextToken() != null) {
      faults.add("%s holds more than one document; keep the first".formatted(place("")));
    }
  }

  private void group(String path, int depth) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
      parser.nextToken();
      value(name, depth + 1);
    }
  }

  private void list(String path, int depth) {
    String place = place(path);
    int before = values.size();
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      value(path + "." + index, depth + 1);
    }
    if (values.size() == before && shapes.wantsEntries(path)) {
      faults.add("%s is a list without an entry; fill it, or leave it out".formatted(place));
    }
  }

  private void mapping(String name, int depth) {
    switch (shapes.mapping(name)) {
      case GROUP -> group(name, depth);
      case JSON -> json(name);
      case LINES -> lines(name);
    }
  }

  private void json(String name) {
    String place = place(name);
    YamlJson.text(parser).ifPresentOrElse(text -> put(name, place, text),
        () -> faults.add("%s refers to an anchor; write the value itself".formatted(place)));
  }

  private void lines(String path) {
    for (int index = 0; parser.nextToken() != JsonToken.END_OBJECT; index++) {
      String line = parser.currentName();
      String name = path + "." + index;
      JsonToken value = parser.nextToken();
      if (value.isStructStart() || parser.isCurrentAlias()) {
        faults.add("%s: a value is a line of text".formatted(place(path)));
        parser.skipChildren();
      } else {
        put(name, place(path + "." + line), line + ": " + parser.getString());
      }
    }
  }

  private void value(String name, int depth) {
    if (depth > DEEPEST) {
      faults.add("%s lies deeper than any setting".formatted(place(name)));
      parser.skipChildren();
    } else if (parser.isCurrentAlias()) {
      faults.add("%s refers to an anchor; write the value itself".formatted(place(name)));
    } else {
      switch (parser.currentToken()) {
        case START_OBJECT -> mapping(name, depth);
        case START_ARRAY -> list(name, depth);
        case VALUE_NULL -> {} // a name without a value, often a commented-out group
        case null, default -> scalar(name);
      }
    }
  }

  private void scalar(String name) {
    put(name, place(name), parser.getString());
  }

  private void put(String name, String place, String text) {
    Written earlier = values.putIfAbsent(name, new Written(name, place, text, true));
    if (earlier != null) {
      faults.add("%s is set before, as %s; keep one".formatted(place, earlier));
    }
  }

  private String place(String name) {
    TokenStreamLocation location = parser.currentTokenLocation();
    String line = fileName + ", line " + location.getLineNr();
    return name.isEmpty() ? line : "%s (%s)".formatted(name, line);
  }

  // The parser's words without its excerpt of the file, which is indented and may hold a secret.
  private static String reason(JacksonException e) {
    String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    return e.getOriginalMessage().lines().filter(
        words -> !words.isBlank() && !Character.isWhitespace(words.charAt(0))).reduce(
            (context, problem) -> problem)
        .map(line::concat).orElse(line + "it cannot be read");
  }

  /// What the settings are, as far as the form of the file depends on it.
  interface Shapes {
    /// What a mapping under this name is.
    Kind.Mapping mapping(String name);

    /// Whether a list of this name must not be empty.
    boolean wantsEntries(String name);
  }
}
