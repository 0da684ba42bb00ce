package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.web.HttpException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Posts a person's message and hands what it asks to the bot: the message is stored, then offered, then
/// shown. Where either of the first two fails the message was never there.
final class Posting {
  private final Room room;
  private final PlaygroundCallbacks callbacks;

  Posting(Room room, PlaygroundCallbacks callbacks) {
    this.room = room;
    this.callbacks = callbacks;
  }

  /// Posts the message. Sent again under the same event, it stands there once; it is offered again, since the
  /// process may have died between storing and offering, and the bot knows what it has.
  ///
  /// @throws HttpException 409 where it is being posted right now, 429 where too much waits already
  /// @throws UncheckedIOException where the store cannot be reached; the message was not kept
  RoomMessage post(NewMessage message) {
    Optional<RoomMessage> before = message.event().flatMap(room::byEvent);
    if (before.isPresent()) {
      offer(before.get());
      return before.get();
    }
    RoomMessage fresh = room.prepare(message)
        .orElseThrow(() -> new HttpException(409, "a message with this eventId is being posted"));
    boolean isDone = false;
    try {
      room.keep(fresh);
      if (offer(fresh) == Acceptance.FULL) {
        throw new HttpException(
            429,
            "too many messages wait in this conversation; the message was not kept, try again later");
      }
      isDone = true;
    } finally {
      if (!isDone) {
        room.discard(fresh);
      }
    }
    room.publish(fresh);
    return fresh;
  }

  private Acceptance offer(RoomMessage message) {
    Optional<PlatformEvent.Asking> event =
        PlaygroundEvents.of(message, botTakesPart(message.place()));
    return event.map(callbacks::accept).orElse(Acceptance.ACCEPTED);
  }

  private boolean botTakesPart(Place place) {
    return place.isThread() && room.thread(place).stream()
        .anyMatch(message -> message.isByBot() || Mentions.isIn(message.draft().text()));
  }
}
