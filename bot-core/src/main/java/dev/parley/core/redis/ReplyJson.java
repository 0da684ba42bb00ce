package dev.parley.core.redis;

import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A reply in flight as it is stored: `{"t":turn,"v":1,"p":[message ids],"x":text,"s":state}`, with the
/// ids of its events in `e` where there are several.
final class ReplyJson {
  private ReplyJson() {}

  static String write(ReplyInFlight reply) {
    ObjectNode entry = Entry.begin("t", reply.turn());
    reply.parts().forEach(entry.putArray("p")::add);
    entry.put("x", reply.text());
    Entry.state(entry, reply.state());
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
            Entry.text(entry, "x"),
            Entry.state(entry, ReplyState.GROWING),
            Entry.texts(entry, "e")));
  }
}
