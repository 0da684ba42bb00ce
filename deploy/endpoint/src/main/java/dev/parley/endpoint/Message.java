package dev.parley.endpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One message as the demo model reads it.
///
/// @param speaker who says it: the message's `name`, or the label before its text
/// @param text without the label
/// @param tokens what it counts, label and name included
/// @param others the parts that are not text, which the demo model cannot read
record Message(Role role, Optional<String> speaker, String text, int tokens, int others) {
  /// As "ada: hello": a word or two, a colon, a space.
  private static final Pattern LABEL =
      Pattern.compile("^([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}(?: [\\p{L}\\p{N}_.-]{1,63})?): +");
  private static final int FRAME_TOKENS = 4;

  /// Reads a message that has passed its checks.
  static Message read(JsonNode node) {
    Role role = Role.of(node.path("role").stringValue());
    String text = Shown.whole(text(node.path("content")));
    Optional<String> name = Optional.of(node.path("name").asString("")).filter(n -> !n.isEmpty());
    int tokens = FRAME_TOKENS + Tokens.of(text).size() + name.map(_ -> 1).orElse(0);
    Matcher label = LABEL.matcher(text);
    boolean isLabelled = role == Role.USER && label.find();
    return new Message(
        role,
        isLabelled ? name.or(() -> Optional.of(label.group(1))) : name,
        isLabelled ? text.substring(label.end()) : text,
        tokens,
        others(node.path("content")));
  }

  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.asString("");
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      String piece = part.path("text").asString("");
      text.append(text.isEmpty() || piece.isEmpty() ? "" : "\n").append(piece);
    }
    return text.toString();
  }

  private static int others(JsonNode content) {
    return (int) content.valueStream()
        .filter(part -> part.isObject() && !part.path("type").asString("").equals("text")).count();
  }

  /// Whether this one said it.
  boolean isBy(String name) {
    return speaker.filter(name::equalsIgnoreCase).isPresent();
  }
}
