package dev.parley.core.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One message of a conversation, in one of the API's five roles. `name` is the API's, of whoever speaks; empty as a rule.
public sealed interface ChatMessage {

  /// What the message consists of, in order; empty for an assistant message that only calls tools.
  List<Part> parts();

  /// The text parts, joined; other parts are left out.
  default String text() {
    return parts().stream()
        .filter(Part.Text.class::isInstance)
        .map(part -> ((Part.Text) part).text())
        .collect(Collectors.joining("\n"));
  }

  /// The instructions that stand above a conversation.
  @SuppressWarnings("AvoidCommonTypeNames") // the API's own word for the role
  record System(List<Part> parts, String name) implements ChatMessage {
    public System {
      parts = List.copyOf(parts);
    }

    /// Of nobody by name.
    public System(List<Part> parts) {
      this(parts, "");
    }
  }

  /// Instructions in the role that newer reasoning models ask for instead of `system`.
  record Developer(List<Part> parts, String name) implements ChatMessage {
    public Developer {
      parts = List.copyOf(parts);
    }

    /// Of nobody by name.
    public Developer(List<Part> parts) {
      this(parts, "");
    }
  }

  /// What a person said; `message` is the platform's id of their message.
  record User(Author author, String message, List<Part> parts) implements ChatMessage {
    public User {
      parts = List.copyOf(parts);
    }

    /// The same message with other words; what hangs on it stays.
    public User saying(String text) {
      List<Part> now = new ArrayList<>(text.isBlank() ? List.of() : ofText(text));
      parts.stream().filter(part -> !(part instanceof Part.Text)).forEach(now::add);
      return new User(author, message, now);
    }
  }

  /// What the model answered. `reasoning` is kept apart from the answer and never part of it.
  record Assistant(
      List<Part> parts,
      Optional<String> reasoning,
      List<ToolCall> toolCalls,
      String name)
      implements ChatMessage {
    public Assistant {
      parts = List.copyOf(parts);
      toolCalls = List.copyOf(toolCalls);
    }

    /// Of no name.
    public Assistant(List<Part> parts, Optional<String> reasoning, List<ToolCall> toolCalls) {
      this(parts, reasoning, toolCalls, "");
    }
  }

  /// The result of the tool call `toolCallId`.
  record Tool(String toolCallId, List<Part> parts, String name) implements ChatMessage {
    public Tool {
      parts = List.copyOf(parts);
    }

    /// Of no name.
    public Tool(String toolCallId, List<Part> parts) {
      this(toolCallId, parts, "");
    }
  }

  /// The parts of a message that is nothing but `text`.
  static List<Part> ofText(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part.Text(text));
  }
}
