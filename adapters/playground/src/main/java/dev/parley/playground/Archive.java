package dev.parley.playground;

import dev.parley.core.language.Language;
import dev.parley.core.replica.Documents;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import dev.parley.playground.RoomMessage.Standing;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The room's messages in the store: one document a message, one collection a channel. Read leniently: what
/// a newer Parley added is passed over, what cannot be read at all is left out and said in the log.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
final class Archive {
  /// How long a channel stands after its last change.
  static final Duration LIFETIME = Duration.ofDays(30);
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private final Documents documents;
  private final Attachments attachments;

  Archive(Documents documents) {
    this.documents = documents;
    this.attachments = new Attachments(documents);
  }

  /// The messages' files.
  Attachments attachments() {
    return attachments;
  }

  void write(RoomMessage message) {
    documents.write(
        collection(message.place().channel()), message.id(), written(message), LIFETIME);
  }

  void remove(RoomMessage message) {
    documents.remove(collection(message.place().channel()), message.id());
    attachments.remove(message);
  }

  /// Every channel's messages, in no order.
  List<RoomMessage> readAll() {
    return Places.all().stream().flatMap(channel -> readAll(channel).stream()).toList();
  }

  private List<RoomMessage> readAll(String channel) {
    List<RoomMessage> messages = new ArrayList<>();
    for (Map.Entry<String, String> document : documents.readAll(collection(channel)).entrySet()) {
      try {
        messages.add(read(channel, document.getKey(), document.getValue()));
      } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
        LOG.warn("playground message {} of {} cannot be read and is left out", document.getKey(),
            channel);
      }
    }
    return messages;
  }

  private static String collection(String channel) {
    return Place.PLATFORM + "." + channel;
  }

  private static String written(RoomMessage message) {
    ObjectNode json = Wire.JSON.createObjectNode()
        .put("v", 1)
        .put("thread", message.place().thread())
        .put("author", message.author())
        .put("text", message.draft().text())
        .put("last", message.draft().last())
        .put("at", message.at().toString())
        .put("standing", message.standing().name().toLowerCase(Locale.ROOT))
        .put("seq", message.seq());
    message.event().ifPresent(event -> json.put("event", event));
    ArrayNode buttons = json.putArray("buttons");
    message.draft().buttons().forEach(button -> buttons.addObject()
        .put("action", Wire.name(button.action()))
        .put("turn", button.turn()).put("language", button.language().tag()));
    Wire.files(json, message.files());
    return Wire.JSON.writeValueAsString(json);
  }

  private static RoomMessage read(String channel, String id, String document) {
    JsonNode json = Wire.JSON.readTree(document);
    List<ReplyButton> buttons = new ArrayList<>();
    for (JsonNode button : json.path("buttons")) {
      Language language =
          Language.of(button.path("language").asString("")).orElse(Language.ENGLISH);
      Wire.action(button.path("action").asString(""))
          .ifPresent(action -> buttons.add(
              new ReplyButton(action, button.path("turn").asString(""), language)));
    }
    List<RoomFile> files = json.path("files").valueStream()
        .map(file -> new RoomFile(file.path("name").asString(""), file.path("size").asLong(0)))
        .toList();
    return new RoomMessage(
        id,
        new Place(channel, json.path("thread").asString("")),
        json.path("author").asString(""),
        new MessageDraft(json.path("text").asString(""), buttons,
            json.path("last").asBoolean(true)),
        files,
        Instant.parse(json.path("at").asString("")),
        Standing.valueOf(json.path("standing").asString("posted").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(json.path("event").asString(null)),
        json.path("seq").asLong(0));
  }
}
