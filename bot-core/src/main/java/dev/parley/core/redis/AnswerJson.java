package dev.parley.core.redis;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ReplyState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer inside an exchange: `"m":[messages],"s":state,"f":facts`; the facts are
/// `{"m":model,"d":took,"h":thought,"k":tokens}`, times in milliseconds, left out where nothing is known.
final class AnswerJson {
  private AnswerJson() {}

  static void messages(List<? extends ChatMessage> messages, ArrayNode into) {
    messages.forEach(message -> into.add(MessageJson.write(message)));
  }

  /// The messages that are known here; others are left out.
  static List<ChatMessage> messages(JsonNode entry) {
    return StreamSupport.stream(entry.path("m").spliterator(), false)
        .map(MessageJson::read)
        .flatMap(Optional::stream)
        .toList();
  }

  static void write(Answer answer, ObjectNode into) {
    messages(answer.messages(), into.putArray("m"));
    Entry.state(into, answer.state());
    facts(answer.facts(), into);
  }

  /// Without a person's message, which is no part of an answer. An answer was only ever stored at its end, so a state
  /// that a later release invented is an end too.
  static Answer read(JsonNode entry) {
    return read(messages(entry), entry);
  }

  static Answer read(List<ChatMessage> messages, JsonNode entry) {
    List<ChatMessage> answered =
        messages.stream().filter(message -> !(message instanceof ChatMessage.User)).toList();
    return new Answer(answered, Entry.state(entry, ReplyState.DONE), facts(entry));
  }

  static void facts(AnswerFacts facts, ObjectNode into) {
    if (facts.equals(AnswerFacts.NONE)) {
      return;
    }
    into.putObject("f")
        .put("m", facts.model())
        .put("d", facts.took().toMillis())
        .put("h", facts.thought().toMillis())
        .put("k", facts.tokens());
  }

  static AnswerFacts facts(JsonNode entry) {
    JsonNode facts = entry.path("f");
    return new AnswerFacts(
        Entry.text(facts, "m"),
        Duration.ofMillis(facts.path("d").longValue(0)),
        Duration.ofMillis(facts.path("h").longValue(0)),
        facts.path("k").intValue(0));
  }
}
