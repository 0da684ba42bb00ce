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
/// are written. What has no value (`key:`) counts as not set. Anchors and several documents are refused.
final class YamlFile {
  /// Deeper than any setting lies.
  private static final int DEEPEST = 16;

  private final String fileName;
  private final YAMLParser parser;
  private final Faults faults;
  private final Map<String, Written> values = new LinkedHashMap<>();

  private YamlFile(String fileName, YAMLParser parser, Faults faults) {
    this.fileName = fileName;
    this.parser = parser;
    this.faults = faults;
  }

  /// The values in `text`; what is wrong with it goes to `faults`.
  static List<Written> read(String fileName, String text, Faults faults) {
    try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(
        ObjectReadContext.empty(), text)) {
      var file = new YamlFile(fileName, parser, faults);
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
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      value(path + "." + index, depth + 1);
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
        case START_OBJECT -> group(name, depth);
        case START_ARRAY -> list(name, depth);
        case VALUE_NULL -> {} // a name without a value, often a commented-out group
        case null, default -> scalar(name);
      }
    }
  }

  private void scalar(String name) {
    Written earlier = values.putIfAbsent(
        name, new Written(name, place(name), parser.getString(), true));
    if (earlier != null) {
      faults.add("%s is set before, as %s; keep one".formatted(place(name), earlier));
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
}
