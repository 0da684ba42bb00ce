package dev.parley.playground;

import dev.parley.core.language.Language;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The messages of one reply in the room. For one caller at a time.
///
/// Each part of a turn's reply has an identity of its own, so that a post repeated after a lost answer or after
/// Parley died goes on in the message that stands. Every method throws [UncheckedIOException] where the store cannot
/// be reached and the message is not to change soon again.
final class ReplyParts {
  private final Room room;
  private final Place place;

  /// What the parts are known by.
  private final String turn;

  ReplyParts(Room room, Place place, String turn) {
    this.room = room;
    this.place = place;
    this.turn = turn;
  }

  /// The button that stops the reply, which a platform brings along: it knows no language of the reply.
  ReplyButton stop() {
    return new ReplyButton(ReplyButton.Action.STOP, turn, Language.ENGLISH);
  }

  Delivery post(int part, MessageDraft draft) {
    if (place.isThread() && !room.isThread(place)) {
      return new Delivery.Refused("the thread's first message is gone");
    }
    Optional<String> identity = Optional.of(RoomMessage.replyPart(turn, part));
    return switch (room
        .prepare(new NewMessage(place, RoomMessage.BOT, bare(draft), identity))) {
      case Preparation.Fresh(RoomMessage fresh) -> post(fresh, draft);
      case Preparation.Known(RoomMessage standing) -> rewrite(standing.id(), draft)
          .<Delivery>map(message -> new Delivery.Delivered(message.id()))
          .orElseGet(() -> new Delivery.Refused("the message is gone"));
      case Preparation.Underway() -> new Delivery.Failed("this part is being posted already");
    };
  }

  private Delivery post(RoomMessage fresh, MessageDraft draft) {
    RoomMessage message = fresh.carrying(Attachments.named(draft.files()));
    try {
      room.attachments().keep(fresh.id(), draft.files());
      keep(message);
    } catch (RuntimeException notKept) {
      room.discard(message);
      throw notKept;
    }
    room.publish(message);
    return new Delivery.Delivered(message.id());
  }

  /// What still grows is shown although the store is away: its next edits store it, and if Parley dies before
  /// that, the reply's record does not know it either.
  private void keep(RoomMessage message) {
    try {
      room.keep(message);
    } catch (UncheckedIOException e) {
      if (message.draft().last()) {
        throw e;
      }
    }
  }

  /// Makes the message say what the draft says; empty where it is gone.
  Optional<RoomMessage> rewrite(String id, MessageDraft draft) {
    Optional<RoomMessage> before = room.find(id);
    if (before.isEmpty()) {
      return before;
    }
    List<RoomFile> files = Attachments.named(draft.files());
    room.attachments().keep(id, draft.files());
    MessageDraft bare = bare(draft);
    Optional<RoomMessage> stands = draft.last()
        ? room.change(id, message -> message.edited(bare).carrying(files))
        : room.show(id, message -> message.edited(bare).carrying(files));
    List<RoomFile> dropped = before.get().files().stream()
        .filter(old -> files.stream().noneMatch(file -> file.name().equals(old.name()))).toList();
    room.attachments().remove(before.get().carrying(dropped));
    return stands;
  }

  /// Adds to the end of the message; empty where it is gone.
  Optional<RoomMessage> append(String id, String piece) {
    return room.show(id, message -> {
      MessageDraft draft = message.draft();
      return message.edited(
          new MessageDraft(draft.text() + piece, draft.buttons(), draft.last()));
    });
  }

  /// Takes the message away; empty where it is gone.
  Optional<RoomMessage> delete(String id) {
    Optional<RoomMessage> before = room.find(id);
    Optional<RoomMessage> deleted =
        before.flatMap(message -> room.change(id, RoomMessage::deleted));
    before.ifPresent(room.attachments()::remove);
    return deleted;
  }

  /// The files are kept apart.
  private static MessageDraft bare(MessageDraft draft) {
    return new MessageDraft(draft.text(), draft.buttons(), draft.last());
  }
}
