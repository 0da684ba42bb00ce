package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// One answer to a question, as far as it came.
///
/// @param messages the assistant's and the tools', in order; empty where nothing came
/// @param state how it ended
public record Answer(List<ChatMessage> messages, ReplyState state, AnswerFacts facts) {

  /// @throws IllegalArgumentException where a person's message is among them: that is a question
  public Answer {
    messages = List.copyOf(messages);
    if (messages.stream().anyMatch(ChatMessage.User.class::isInstance)) {
      throw new IllegalArgumentException("a person's message is no part of an answer");
    }
  }

  /// An answer of one message.
  public static Answer of(
      String text, Optional<String> reasoning, ReplyState state, AnswerFacts facts) {
    return new Answer(
        text.isEmpty()
            ? List.of()
            : List.of(new ChatMessage.Assistant(ChatMessage.ofText(text), reasoning, List.of())),
        state,
        facts);
  }

  /// What people read: the text of its last message.
  public String text() {
    return messages.isEmpty() ? "" : messages.getLast().text();
  }

  /// What the model thought before its last message, where it said so.
  public Optional<String> reasoning() {
    return !messages.isEmpty() && messages.getLast() instanceof ChatMessage.Assistant last
        ? last.reasoning()
        : Optional.empty();
  }

  /// Whether it stays reachable when the question is answered anew: a failed attempt does not, nor does silence.
  public boolean isKept() {
    return switch (state) {
      case DONE, CUT, STOPPED -> !messages.isEmpty();
      case GROWING, FAILED, INTERRUPTED -> false;
    };
  }

  /// How much there is to store of it, about.
  int characters() {
    return messages.stream().mapToInt(message -> message.text().length()).sum()
        + reasoning().map(String::length).orElse(0);
  }
}
