package dev.parley.app.cli;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// What stands before the question: instructions, and messages in the API's own form.
final class MessageOptions {
  @Option(names = "--system", paramLabel = "TEXT", description = "The instructions.")
  private Optional<String> system = Optional.empty();

  @Option(names = "--developer", paramLabel = "TEXT",
      description = "The instructions in the role that newer reasoning models ask for.")
  private Optional<String> developer = Optional.empty();

  @Option(names = "--messages", paramLabel = "JSON",
      description = "What was said before, as the API's list of messages; @FILE reads a file.")
  private Optional<String> messages = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME", description = "Who asks.")
  private String name = "";

  /// All of it, with the question at its end.
  ///
  /// @throws UsageException where a message is none of the API's
  List<ChatMessage> before(String question) {
    List<ChatMessage> all = new ArrayList<>();
    system.map(ChatMessage::ofText).map(ChatMessage.System::new).ifPresent(all::add);
    developer.map(ChatMessage::ofText).map(ChatMessage.Developer::new).ifPresent(all::add);
    messages.map(text -> JsonArgument.read("--messages", text)).ifPresent(list -> {
      if (!list.isArray()) {
        throw new UsageException("--messages is not a JSON list");
      }
      list.forEach(message -> all.add(read(message)));
    });
    all.add(new ChatMessage.User(new Author("ask", name), "", ChatMessage.ofText(question)));
    return all;
  }

  private static ChatMessage read(JsonNode message) {
    String role = message.path("role").stringValue("");
    String name = message.path("name").stringValue("");
    List<Part> parts = PartArgument.parts(message.path("content"));
    return switch (role) {
      case "system" -> new ChatMessage.System(parts, name);
      case "developer" -> new ChatMessage.Developer(parts, name);
      case "user" -> new ChatMessage.User(new Author("ask", name), "", parts);
      case "assistant" -> new ChatMessage.Assistant(
          parts, message.path("reasoning_content").stringValueOpt(),
          calls(message.path("tool_calls")), name);
      case "tool" -> new ChatMessage.Tool(
          message.path("tool_call_id").stringValue(""), parts, name);
      default -> throw new UsageException(
          "--messages has the role \"%s\"; allowed are system, developer, user, assistant and tool"
              .formatted(role));
    };
  }

  private static List<ToolCall> calls(JsonNode calls) {
    return StreamSupport.stream(calls.spliterator(), false)
        .map(call -> new ToolCall(
            call.path("id").stringValue(""),
            call.path("function").path("name").stringValue(""),
            call.path("function").path("arguments").stringValue("")))
        .toList();
  }
}
