package dev.parley.core.redis;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One message inside an exchange: `{"r":role,"c":[parts]}`, and with a user's `a` (author) and `m` (the
/// platform's id), with an assistant's `g` (reasoning) and `f` (tool calls), with a tool's `i` (call id).
final class MessageJson {
  private MessageJson() {}

  static ObjectNode write(ChatMessage message) {
    ObjectNode entry = Entry.object().put("r", role(message));
    PartJson.write(message.parts(), entry.putArray("c"));
    switch (message) {
      case ChatMessage.System _,ChatMessage.Developer _ -> {}
      case ChatMessage.User user -> {
        entry.set("a", AuthorJson.write(user.author()));
        entry.put("m", user.message());
      }
      case ChatMessage.Assistant assistant -> {
        assistant.reasoning().ifPresent(reasoning -> entry.put("g", reasoning));
        writeCalls(assistant.toolCalls(), entry);
      }
      case ChatMessage.Tool tool -> entry.put("i", tool.toolCallId());
    }
    return entry;
  }

  /// Empty where its role is not known here.
  static Optional<ChatMessage> read(JsonNode entry) {
    List<Part> parts = PartJson.read(entry.path("c"));
    return switch (Entry.text(entry, "r")) {
      case "system" -> Optional.of(new ChatMessage.System(parts));
      case "developer" -> Optional.of(new ChatMessage.Developer(parts));
      case "user" -> Optional.of(new ChatMessage.User(
          AuthorJson.read(entry.path("a")), Entry.text(entry, "m"), parts));
      case "assistant" -> Optional.of(new ChatMessage.Assistant(
          parts, reasoning(entry), calls(entry)));
      case "tool" -> Optional.of(new ChatMessage.Tool(Entry.text(entry, "i"), parts));
      default -> Optional.empty();
    };
  }

  private static String role(ChatMessage message) {
    return switch (message) {
      case ChatMessage.System _ -> "system";
      case ChatMessage.Developer _ -> "developer";
      case ChatMessage.User _ -> "user";
      case ChatMessage.Assistant _ -> "assistant";
      case ChatMessage.Tool _ -> "tool";
    };
  }

  private static void writeCalls(List<ToolCall> calls, ObjectNode entry) {
    if (calls.isEmpty()) {
      return;
    }
    ArrayNode written = entry.putArray("f");
    calls.forEach(call -> written.addObject()
        .put("i", call.id())
        .put("n", call.name())
        .put("a", call.arguments()));
  }

  private static List<ToolCall> calls(JsonNode entry) {
    return StreamSupport.stream(entry.path("f").spliterator(), false)
        .map(call -> new ToolCall(
            Entry.text(call, "i"), Entry.text(call, "n"), Entry.text(call, "a")))
        .toList();
  }

  private static Optional<String> reasoning(JsonNode entry) {
    return entry.path("g").isString() ? Optional.of(Entry.text(entry, "g")) : Optional.empty();
  }
}
