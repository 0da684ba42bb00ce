package dev.parley.playground;

import dev.parley.core.bot.CommandQuestion;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.MessageDraft;
import java.util.List;
import java.util.Optional;

/// Shows what somebody asked by a command, as a message of theirs; the same command is shown once.
record CommandQuestions(Room room) {

  /// Shows it, and gives where it is answered; empty where the same is being shown at this moment.
  Optional<ReplyAddress> show(CommandQuestion question) {
    String thread = question.place().thread().orElse("");
    NewMessage message = new NewMessage(
        new Place(question.place().channel(), thread), question.by().author().id(),
        new MessageDraft(question.shown(), List.of(), true), Optional.of(question.callId()));
    return switch (room.prepare(message)) {
      case Preparation.Fresh(RoomMessage fresh) -> {
        room.keep(fresh);
        room.publish(fresh);
        yield Optional.of(address(fresh));
      }
      case Preparation.Known(RoomMessage before) -> Optional.of(address(before));
      case Preparation.Underway() -> Optional.empty();
    };
  }

  private static ReplyAddress address(RoomMessage message) {
    Place place = message.place();
    Place answered = place.isDirect() ? place : new Place(place.channel(), message.root());
    return new ReplyAddress(answered.conversation(), message.id());
  }
}
