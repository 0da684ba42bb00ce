package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One message as the demo model reads it.
///
/// @param speaker who says it: the message's `name`, or the label before its text
/// @param text without the label, and of a very long one its beginning
/// @param tokens what it counts, label and name included
/// @param others the parts that are not text, which the demo model cannot read
/// @param calls the tools that it calls
/// @param callId the call that it answers; empty where it answers none
record Message(
    Role role,
    Optional<String> speaker,
    String text,
    PromptTokens tokens,
    int others,
    List<ToolCall> calls,
    String callId) {
  /// As "ada: hello": a word or two, a colon, a space.
  private static final Pattern LABEL =
      Pattern.compile("^([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}(?: [\\p{L}\\p{N}_.-]{1,63})?): +");
  private static final int FRAME_TOKENS = 4;
  /// Rules look at every word several times: what is longer is counted whole, and read so far.
  private static final int MOST_READ = 8_000;

  /// A message that is text alone.
  static Message of(Role role, String text) {
    return new Message(
        role, Optional.empty(), text, PromptTokens.NONE, 0, List.of(), "");
  }

  /// Reads a message that has passed its checks.
  static Message read(JsonNode node) {
    Role role = Role.of(node.path("role").stringValue());
    String whole = text(node.path("content"));
    String text = Shown.whole(Shown.shortened(whole, mostRead(whole)));
    Optional<String> name = Optional.of(node.path("name").asString("")).filter(n -> !n.isEmpty());
    Matcher label = LABEL.matcher(text);
    boolean isLabelled = role == Role.USER && label.find();
    return new Message(
        role,
        isLabelled ? name.or(() -> Optional.of(label.group(1))) : name,
        isLabelled ? text.substring(label.end()) : text,
        tokens(node, whole),
        others(node.path("content")),
        node.path("tool_calls").valueStream().map(Message::call).toList(),
        node.path("tool_call_id").asString(""));
  }

  /// Behind a long quotation there stands the question.
  private static int mostRead(String text) {
    Matcher label = LABEL.matcher(text);
    return Quoted.isIn(label.find() ? text.substring(label.end()) : text)
        ? Quoted.MOST_READ
        : MOST_READ;
  }

  /// The same message with another text.
  Message saying(String other) {
    return new Message(role, speaker, other, tokens, others, calls, callId);
  }

  private static PromptTokens tokens(JsonNode node, String text) {
    int own = FRAME_TOKENS + Tokens.count(text) + (node.path("name").isString() ? 1 : 0)
        + Tokens.count(node.path("reasoning_content").asString(""));
    int calls = node.path("tool_calls").valueStream().map(Message::call)
        .mapToInt(call -> 1 + Tokens.count(call.arguments())).sum();
    PromptTokens parts =
        PromptTokens.sum(node.path("content").valueStream().map(PartTokens::of));
    return PromptTokens.ofText(own + calls).plus(parts);
  }

  private static ToolCall call(JsonNode call) {
    JsonNode function = call.path("function");
    return new ToolCall(call.path("id").asString(""), function.path("name").asString(""),
        function.path("arguments").asString(""));
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
