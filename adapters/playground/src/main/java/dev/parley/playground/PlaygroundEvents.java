package dev.parley.playground;

import dev.parley.core.access.Member;
import dev.parley.core.access.Presence;
import dev.parley.core.access.Venue;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.ReplyButton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a message or a button of the playground means in Parley's words.
///
/// The event's id is the message's own, never the sender's: a message that was not kept may be sent again
/// under the sender's id, and is then a new question.
final class PlaygroundEvents {
  private PlaygroundEvents() {}

  /// What the message asks, where it asks the bot at all: a direct message does, a mention does, and any
  /// message in a thread where the bot takes part.
  static Optional<PlatformEvent.Asking> of(RoomMessage message, boolean botTakesPart) {
    Place place = message.place();
    String text = message.draft().text();
    Presence by = presence(place, message.author());
    if (place.isDirect()) {
      return Optional.of(new PlatformEvent.DirectMessage(
          message.id(), address(place, message), by, BotMention.without(text)));
    }
    Place thread = new Place(place.channel(), message.root());
    if (BotMention.isIn(text)) {
      return Optional.of(new PlatformEvent.Mention(
          message.id(), address(thread, message), by, BotMention.without(text)));
    }
    return botTakesPart && place.isThread()
        ? Optional.of(new PlatformEvent.ThreadMessage(
            message.id(), address(thread, message), by, text))
        : Optional.empty();
  }

  /// The message reads `text` now.
  static PlatformEvent.MessageEdited edited(RoomMessage message, String text) {
    return new PlatformEvent.MessageEdited(
        "edited-" + message.id() + "-" + message.seq(), answered(message),
        BotMention.isIn(text) ? BotMention.without(text) : text);
  }

  /// The message is gone.
  static PlatformEvent.MessageDeleted deleted(RoomMessage message) {
    return new PlatformEvent.MessageDeleted("deleted-" + message.id(), answered(message));
  }

  /// Where the message is answered, if it is.
  private static ReplyAddress answered(RoomMessage message) {
    Place place = message.place();
    return address(
        place.isDirect() ? place : new Place(place.channel(), message.root()), message);
  }

  /// Someone pressed `button` under `reply`. Pressing it twice on the same text is one press, but for what turns over with
  /// every press.
  static ButtonPress press(RoomMessage reply, ReplyButton button, String author) {
    String press = switch (button.action()) {
      case GOOD, BAD -> UUID.randomUUID().toString();
      case STOP, RETRY, REGENERATE, CONTINUE, EARLIER, LATER -> reply.id() + "-" + reply.seq();
    };
    return new ButtonPress(
        "press-" + press,
        new ReplyAddress(reply.place().conversation(), button.turn()),
        settingsPlace(reply.place(), author),
        presence(reply.place(), author),
        button.action());
  }

  /// The person, by the name that the page shows.
  static Author author(String person) {
    return new Author(person,
        person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1));
  }

  /// The person as this platform knows them, where they are.
  static Presence presence(Place place, String person) {
    Member member = new Member(author(person), Places.rank(person, place),
        Places.roles(person), false, Places.locale(person));
    return new Presence(member, place.isDirect()
        ? Venue.direct(place.channel())
        : Venue.channel(place.channel()));
  }

  /// Where settings hold for the person.
  static dev.parley.core.settings.Place settingsPlace(Place place, String person) {
    return dev.parley.core.settings.Place.of(Place.PLATFORM, Place.WORKSPACE, place.channel(),
        Optional.of(place.thread()).filter(thread -> !thread.isEmpty()), person);
  }

  private static ReplyAddress address(Place place, RoomMessage message) {
    return new ReplyAddress(place.conversation(), message.id());
  }
}
