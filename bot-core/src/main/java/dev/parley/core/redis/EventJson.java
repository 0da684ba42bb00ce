package dev.parley.core.redis;

import dev.parley.core.access.Presence;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.bot.PlatformEvent.Direction;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An event that waits, as it is stored:
/// `{"e":eventId,"v":1,"k":kind,"c":conversation,"m":message,"a":author,"w":what else is known of them,"x":text}`.
final class EventJson {
  private EventJson() {}

  /// How every stored form of this event begins.
  static String beginning(String eventId) {
    return Entry.beginning("e", eventId);
  }

  static String write(PlatformEvent.Asking event) {
    ObjectNode entry = Entry.begin("e", event.eventId())
        .put("k", kind(event))
        .put("c", event.address().conversation().toString())
        .put("m", event.address().message());
    entry.set("a", AuthorJson.write(event.author()));
    PresenceJson.write(event.by(), entry);
    return Entry.write(entry.put("x", text(event)));
  }

  /// Empty where it is no event of a kind that is known here.
  static Optional<PlatformEvent.Asking> read(String json) {
    return Entry.read(json).flatMap(EventJson::event);
  }

  private static Optional<PlatformEvent.Asking> event(JsonNode entry) {
    Optional<ReplyAddress> address = address(entry);
    String id = Entry.text(entry, "e");
    if (address.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    ReplyAddress to = address.get();
    Presence by = PresenceJson.read(AuthorJson.read(entry.path("a")), to, entry);
    String text = Entry.text(entry, "x");
    return switch (Entry.text(entry, "k")) {
      case "mention" -> Optional.of(new PlatformEvent.Mention(id, to, by, text));
      case "thread" -> Optional.of(new PlatformEvent.ThreadMessage(id, to, by, text));
      case "direct" -> Optional.of(new PlatformEvent.DirectMessage(id, to, by, text));
      case "gone" -> Optional.of(new PlatformEvent.TakenBack(id, to, by));
      case "retry" -> Optional.of(new PlatformEvent.Retry(id, to, by));
      case "regenerate" -> Optional.of(new PlatformEvent.Regenerate(id, to, by));
      case "continue" -> Optional.of(new PlatformEvent.Continue(id, to, by));
      case "earlier" -> Optional.of(new PlatformEvent.Page(id, to, by, Direction.EARLIER));
      case "later" -> Optional.of(new PlatformEvent.Page(id, to, by, Direction.LATER));
      default -> Optional.empty();
    };
  }

  private static Optional<ReplyAddress> address(JsonNode entry) {
    try {
      ConversationId conversation = ConversationId.parse(Entry.text(entry, "c"));
      return Optional.of(new ReplyAddress(conversation, Entry.text(entry, "m")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String kind(PlatformEvent.Asking event) {
    return switch (event) {
      case PlatformEvent.Mention _ -> "mention";
      case PlatformEvent.ThreadMessage _ -> "thread";
      case PlatformEvent.DirectMessage _ -> "direct";
      case PlatformEvent.TakenBack _ -> "gone";
      case PlatformEvent.Retry _ -> "retry";
      case PlatformEvent.Regenerate _ -> "regenerate";
      case PlatformEvent.Continue _ -> "continue";
      case PlatformEvent.Page(_, _, _, Direction direction) -> switch (direction) {
        case EARLIER -> "earlier";
        case LATER -> "later";
      };
    };
  }

  private static String text(PlatformEvent.Asking event) {
    return event instanceof PlatformEvent.Saying saying ? saying.text() : "";
  }
}
