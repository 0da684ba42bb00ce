package dev.parley.core.redis;

import dev.parley.core.conversation.LeftOut;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is left out, as it is stored: `{"t":last turn,"v":1,"q":questions,"x":summary}`. It begins as the exchange of
/// that turn does.
final class LeftOutJson {
  private LeftOutJson() {}

  static String write(LeftOut leftOut) {
    ObjectNode entry = Entry.begin("t", leftOut.upTo()).put("q", leftOut.questions());
    if (!leftOut.summary().isEmpty()) {
      entry.put("x", leftOut.summary());
    }
    return Entry.write(entry);
  }

  /// Empty where there is none, or none that can be read.
  static Optional<LeftOut> read(String json) {
    return Entry.read(json)
        .filter(entry -> !Entry.text(entry, "t").isEmpty())
        .map(LeftOutJson::leftOut);
  }

  private static LeftOut leftOut(JsonNode entry) {
    String summary = Entry.text(entry, "x");
    return new LeftOut(
        Entry.text(entry, "t"),
        Math.max(1, entry.path("q").intValue(1)),
        summary.length() <= LeftOut.LONGEST_SUMMARY ? summary : "");
  }
}
