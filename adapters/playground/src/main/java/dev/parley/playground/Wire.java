package dev.parley.playground;

import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyButton.Action;
import dev.parley.core.web.ServerSentEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How the room's changes look outside: the JSON of messages and events. `seq` is the change's number;
/// `edited` says that a person changed their words, not that a reply grew.
final class Wire {
  static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private Wire() {}

  /// One Server-Sent Event: `posted`, `edited`, `deleted` or `status`. Both `posted` and `edited` carry the
  /// whole message as it stands. The `text` of a `status` says how the bot is at work, where it does.
  static byte[] event(Change change) {
    return switch (change) {
      case RoomMessage message -> frame(
          message.standing().name().toLowerCase(Locale.ROOT), message.seq(), message(message));
      case Typing typing -> frame("status", typing.seq(), typing(typing));
    };
  }

  static ObjectNode message(RoomMessage message) {
    ObjectNode json = about(message, message.id(), message.author())
        .put("text", message.draft().text())
        .put("final", message.draft().last());
    buttons(json, message.draft().buttons());
    files(json, message.files());
    message.answers().ifPresent(question -> json.put("answers", question));
    return json
        .put("edited", message.standing() == RoomMessage.Standing.EDITED && !message.isByBot())
        .put("deleted", message.isDeleted());
  }

  static String messages(List<RoomMessage> messages, long seq) {
    ObjectNode json = JSON.createObjectNode().put("seq", seq);
    ArrayNode list = json.putArray("messages");
    messages.forEach(message -> list.add(message(message)));
    return JSON.writeValueAsString(json);
  }

  /// An action's name outside.
  static String name(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Action> action(String name) {
    return Arrays.stream(Action.values()).filter(action -> name(action).equals(name)).findFirst();
  }

  /// Names the files and their sizes in bytes.
  static void files(ObjectNode json, List<RoomFile> files) {
    ArrayNode list = json.putArray("files");
    files.forEach(file -> list.addObject().put("name", file.name()).put("size", file.bytes()));
  }

  private static ObjectNode typing(Typing typing) {
    ObjectNode json =
        about(typing, "", RoomMessage.BOT).put("text", typing.line()).put("final", false);
    buttons(json, List.of());
    return json;
  }

  private static ObjectNode about(Change change, String id, String author) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("channel", change.place().channel())
        .put("thread", change.place().thread())
        .put("author", author)
        .put("at", change.at().toString())
        .put("seq", change.seq());
  }

  private static void buttons(ObjectNode json, List<ReplyButton> buttons) {
    ArrayNode list = json.putArray("buttons");
    for (ReplyButton button : buttons) {
      list.addObject().put("action", name(button.action())).put("label", button.label());
    }
  }

  private static byte[] frame(String name, long seq, ObjectNode json) {
    return ServerSentEvent.of(Long.toString(seq), name, JSON.writeValueAsString(json)).bytes();
  }
}
