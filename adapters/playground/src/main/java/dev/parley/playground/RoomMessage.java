package dev.parley.playground;

import dev.parley.core.reply.MessageDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One message in the room. Ids sort by time and are unique across restarts.
///
/// @param author a person, or [#BOT]
/// @param draft the text, the buttons, and whether the text is final; its files are `files`
/// @param event the sender's own id of the message, where they gave one
/// @param seq of its last change
record RoomMessage(
    String id,
    Place place,
    String author,
    MessageDraft draft,
    List<RoomFile> files,
    Instant at,
    Standing standing,
    Optional<String> event,
    long seq)
    implements Change {

  /// The bot's author name.
  static final String BOT = "parley";
  private static final String REPLY = "reply/";

  RoomMessage {
    files = List.copyOf(files);
  }

  /// How a message stands there. What was deleted is kept a while without its text, so that a page that
  /// was away learns of it.
  enum Standing {
    POSTED,
    EDITED,
    DELETED
  }

  boolean isByBot() {
    return author.equals(BOT);
  }

  /// Whether the bot is still writing it.
  boolean isGrowing() {
    return isByBot() && !draft.last() && !isDeleted();
  }

  boolean isDeleted() {
    return standing == Standing.DELETED;
  }

  /// The thread this message begins or belongs to.
  String root() {
    return place.isThread() ? place.thread() : id;
  }

  /// The message that this part of a reply answers; empty for people's messages.
  Optional<String> answers() {
    return event.filter(part -> isByBot() && part.startsWith(REPLY))
        .map(part -> part.split("/", -1)[1]);
  }

  /// The name of part `part` of the reply to the message `turn`, as its event.
  static String replyPart(String turn, int part) {
    return REPLY + turn + "/" + part;
  }

  /// What it has in common with the same message sent again; empty where that cannot be told.
  Optional<EventKey> key() {
    return EventKey.of(place, author, event);
  }

  /// With another text and buttons; the files stay.
  RoomMessage edited(MessageDraft newDraft) {
    return new RoomMessage(id, place, author, newDraft, files, at, Standing.EDITED, event, seq);
  }

  RoomMessage carrying(List<RoomFile> newFiles) {
    return new RoomMessage(id, place, author, draft, newFiles, at, standing, event, seq);
  }

  /// Without its text. A part of a reply loses its name too: the part may be posted anew.
  RoomMessage deleted() {
    MessageDraft nothing = new MessageDraft("", List.of(), true);
    return new RoomMessage(id, place, author, nothing, List.of(), at, Standing.DELETED,
        event.filter(_ -> !isByBot()), seq);
  }

  RoomMessage changedAt(long newSeq) {
    return new RoomMessage(id, place, author, draft, files, at, standing, event, newSeq);
  }
}
