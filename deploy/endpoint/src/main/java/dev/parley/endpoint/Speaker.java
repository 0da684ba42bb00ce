package dev.parley.endpoint;

import java.util.Optional;

/// Whom a question about the conversation means.
sealed interface Speaker {

  /// Whether this speaker said it.
  boolean said(Message message);

  /// As a sentence has it.
  String subject();

  /// Whether it is the one who asks.
  default boolean isAsker() {
    return this instanceof Asker;
  }

  /// The speaker whom this word means.
  static Speaker of(String word, Question question) {
    return switch (word) {
      case "i", "my" -> new Asker(question.asked().speaker());
      case "you", "your", "parley" -> new Self();
      case "we", "they", "people", "everybody", "everyone", "anybody", "anyone", "our" ->
        new Anybody();
      default -> new Named(word);
    };
  }

  /// The one who asks; without a name, whoever wrote.
  record Asker(Optional<String> name) implements Speaker {
    @Override
    public boolean said(Message message) {
      return message.role() == Role.USER && name.map(message::isBy).orElse(true);
    }

    @Override
    public String subject() {
      return "you";
    }
  }

  /// The demo model.
  record Self() implements Speaker {
    @Override
    public boolean said(Message message) {
      return message.role() == Role.ASSISTANT;
    }

    @Override
    public String subject() {
      return "I";
    }
  }

  /// All who wrote.
  record Anybody() implements Speaker {
    @Override
    public boolean said(Message message) {
      return message.role() == Role.USER;
    }

    @Override
    public String subject() {
      return "people here";
    }
  }

  /// Somebody by name.
  record Named(String name) implements Speaker {
    @Override
    public boolean said(Message message) {
      return message.role() == Role.USER && message.isBy(name);
    }

    @Override
    public String subject() {
      return "**" + name + "**";
    }
  }
}
