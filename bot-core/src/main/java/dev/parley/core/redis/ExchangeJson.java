package dev.parley.core.redis;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An exchange as it is stored:
/// `{"t":turn,"v":1,"m":[messages],"s":state,"p":[ids of the reply's messages]}`.
final class ExchangeJson {
  private ExchangeJson() {}

  /// How every stored form of this turn begins.
  static String beginning(String turn) {
    return Entry.beginning("t", turn);
  }

  static String write(Exchange exchange) {
    ObjectNode entry = Entry.begin("t", exchange.turn());
    ArrayNode messages = entry.putArray("m");
    exchange.messages().forEach(message -> messages.add(MessageJson.write(message)));
    Entry.state(entry, exchange.state());
    exchange.replyParts().forEach(entry.putArray("p")::add);
    return Entry.write(entry);
  }

  /// Empty where it is no exchange; messages and parts of kinds that are not known here are left out. It was only
  /// ever stored at its end, so a state that a later release invented is an end too.
  static Optional<Exchange> read(String json) {
    return Entry.read(json)
        .filter(entry -> !Entry.text(entry, "t").isEmpty())
        .map(entry -> new Exchange(
            Entry.text(entry, "t"),
            messages(entry),
            Entry.state(entry, ReplyState.DONE),
            Entry.texts(entry, "p")));
  }

  private static List<ChatMessage> messages(JsonNode entry) {
    return StreamSupport.stream(entry.path("m").spliterator(), false)
        .map(MessageJson::read)
        .flatMap(Optional::stream)
        .toList();
  }
}
