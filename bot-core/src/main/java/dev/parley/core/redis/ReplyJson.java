package dev.parley.core.redis;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A reply in flight as it is stored: `{"t":turn,"v":1,"p":[message ids],"x":text,"s":state,"f":facts}`, with the
/// ids of its events in `e` where there are several, with what the model thought in `g`, and the answers beside it in `o`.
final class ReplyJson {
  private ReplyJson() {}

  static String write(ReplyInFlight reply) {
    ObjectNode entry = Entry.begin("t", reply.turn());
    reply.parts().forEach(entry.putArray("p")::add);
    entry.put("x", reply.text());
    Entry.state(entry, reply.state());
    AnswerJson.facts(reply.answer().facts(), entry);
    reply.answer().reasoning().ifPresent(reasoning -> entry.put("g", reasoning));
    if (!reply.others().isEmpty()) {
      ArrayNode others = entry.putArray("o");
      reply.others().forEach(other -> AnswerJson.write(other, others.addObject()));
    }
    if (!reply.events().isEmpty()) {
      reply.events().forEach(entry.putArray("e")::add);
    }
    return Entry.write(entry);
  }

  /// Empty where there is none, or none that can be read.
  static Optional<ReplyInFlight> read(String json) {
    return Entry.read(json)
        .filter(entry -> !Entry.text(entry, "t").isEmpty())
        .map(entry -> new ReplyInFlight(
            Entry.text(entry, "t"),
            Entry.texts(entry, "p"),
            answer(entry),
            StreamSupport.stream(entry.path("o").spliterator(), false)
                .map(AnswerJson::read).toList(),
            Entry.texts(entry, "e")));
  }

  private static Answer answer(JsonNode entry) {
    String reasoning = Entry.text(entry, "g");
    return Answer.of(
        Entry.text(entry, "x"),
        reasoning.isEmpty() ? Optional.empty() : Optional.of(reasoning),
        Entry.state(entry, ReplyState.GROWING),
        AnswerJson.facts(entry));
  }
}
