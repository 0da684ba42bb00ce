package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Offer;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.web.HttpException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Posts a person's message and hands what it asks to the bot: the message is stored, then offered, then
/// shown. Where it is not known to be stored, or too much waits already, it is taken back.
final class Posting {
  private static final String UNSURE =
      "your message stands there, but Parley's store could not be reached to"
          + " answer it; send it again in a moment";

  private final Room room;
  private final PlaygroundCallbacks callbacks;

  Posting(Room room, PlaygroundCallbacks callbacks) {
    this.room = room;
    this.callbacks = callbacks;
  }

  /// Posts the message. Sent again under the same event, it stands there once; it is offered again, since the
  /// first offer may have been lost, and the bot knows what it has.
  ///
  /// @throws HttpException 409 where it is being posted right now, 429 where too much waits already, 503 where it
  ///     is not known whether the bot has it: the message stands, and is to be sent again
  /// @throws UncheckedIOException where it is not known whether the store has the message; it is not shown, and is taken
  ///     out again
  RoomMessage post(NewMessage message) {
    return switch (room.prepare(message)) {
      case Preparation.Fresh(RoomMessage fresh) -> post(fresh);
      case Preparation.Known(RoomMessage before) -> again(before);
      case Preparation.Underway() ->
        throw new HttpException(409, "a message with this eventId is being posted");
    };
  }

  /// Edits the message: the bot is told first, because it is no harm to tell it again.
  ///
  /// @return what the person is offered; empty where there is nothing, or the message is gone
  Optional<Offer> edit(RoomMessage message, String text) {
    Optional<Offer> offer = callbacks.edited(PlaygroundEvents.edited(message, text));
    return room.change(
        message.id(), now -> now.edited(new MessageDraft(text, List.of(), true)))
        .flatMap(_ -> offer);
  }

  /// Deletes the message, the bot told first.
  void delete(RoomMessage message) {
    callbacks.deleted(PlaygroundEvents.deleted(message));
    room.change(message.id(), RoomMessage::deleted);
  }

  private RoomMessage post(RoomMessage fresh) {
    try {
      room.keep(fresh);
    } catch (RuntimeException notKept) {
      room.discard(fresh);
      throw notKept;
    }
    Acceptance acceptance = Acceptance.ACCEPTED;
    try {
      acceptance = offer(fresh);
    } catch (UncheckedIOException unsure) {
      throw new HttpException(503, UNSURE);
    } finally {
      settle(fresh, acceptance);
    }
    if (acceptance == Acceptance.FULL) {
      throw full("; the message was not kept, try again later");
    }
    return fresh;
  }

  /// Where the offer failed the bot may have it all the same and answer it, and what is answered must stand there.
  private void settle(RoomMessage fresh, Acceptance acceptance) {
    if (acceptance == Acceptance.FULL) {
      room.discard(fresh);
    } else {
      room.publish(fresh);
    }
  }

  private RoomMessage again(RoomMessage before) {
    try {
      if (!before.isDeleted() && offer(before) == Acceptance.FULL) {
        throw full("; try again later");
      }
      return before;
    } catch (UncheckedIOException unsure) {
      throw new HttpException(503, UNSURE);
    }
  }

  private Acceptance offer(RoomMessage message) {
    Optional<PlatformEvent.Asking> event =
        PlaygroundEvents.of(message, botTakesPart(message.place()));
    return event.map(callbacks::accept).orElse(Acceptance.ACCEPTED);
  }

  private static HttpException full(String consequence) {
    return new HttpException(429,
        "too many messages wait in this conversation" + consequence);
  }

  private boolean botTakesPart(Place place) {
    return place.isThread() && room.thread(place).stream()
        .anyMatch(message -> message.isByBot() || BotMention.isIn(message.draft().text()));
  }
}
