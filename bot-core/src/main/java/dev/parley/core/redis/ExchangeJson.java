package dev.parley.core.redis;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An exchange as it is stored:
/// `{"t":turn,"v":1,"m":[asked and answered],"s":state,"p":[ids of the reply's messages],"f":facts}`, with the
/// answer that is shown. Where there are more, the others stand in `o`, in order, and `i` is the place of the one
/// that is shown among all: so a release that knows of one answer reads the one that people see.
final class ExchangeJson {
  private ExchangeJson() {}

  /// How every stored form of this turn begins.
  static String beginning(String turn) {
    return Entry.beginning("t", turn);
  }

  static String write(Exchange exchange) {
    Answer answer = exchange.answer();
    ObjectNode entry = Entry.begin("t", exchange.turn());
    AnswerJson.messages(exchange.messages(), entry.putArray("m"));
    Entry.state(entry, answer.state());
    exchange.replyParts().forEach(entry.putArray("p")::add);
    AnswerJson.facts(answer.facts(), entry);
    if (exchange.answers().size() > 1) {
      ArrayNode others = entry.put("i", exchange.shown()).putArray("o");
      for (int i = 0; i < exchange.answers().size(); i++) {
        if (i != exchange.shown()) {
          AnswerJson.write(exchange.answers().get(i), others.addObject());
        }
      }
    }
    return Entry.write(entry);
  }

  /// Empty where it is no exchange; messages and parts of kinds that are not known here are left out.
  static Optional<Exchange> read(String json) {
    return Entry.read(json)
        .filter(entry -> !Entry.text(entry, "t").isEmpty())
        .map(ExchangeJson::exchange);
  }

  private static Exchange exchange(JsonNode entry) {
    List<ChatMessage> messages = AnswerJson.messages(entry);
    List<ChatMessage.User> asked = messages.stream()
        .takeWhile(ChatMessage.User.class::isInstance)
        .map(ChatMessage.User.class::cast)
        .toList();
    List<Answer> answers = new ArrayList<>();
    entry.path("o").forEach(other -> answers.add(AnswerJson.read(other)));
    int shown = Math.clamp(entry.path("i").intValue(0), 0, answers.size());
    answers.add(shown, AnswerJson.read(messages.subList(asked.size(), messages.size()), entry));
    return new Exchange(
        Entry.text(entry, "t"), asked, answers, shown, Entry.texts(entry, "p"));
  }
}
