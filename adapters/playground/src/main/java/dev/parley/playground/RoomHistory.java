package dev.parley.playground;

import dev.parley.core.bot.EarlierMessage;
import dev.parley.core.conversation.Author;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands in a thread, or in a channel outside its threads, as the bot may read it.
record RoomHistory(Room room) {
  private static final Pattern QUIET_LINE = Pattern.compile("(?m)^-# .*$");
  private static final Author PARLEY = new Author(RoomMessage.BOT, "Parley");

  /// Newest first, at most `most`.
  ///
  /// @param before only what is older than this message; empty for all
  List<EarlierMessage> read(Place place, Optional<String> before, int most) {
    Stream<RoomMessage> standing = place.isThread()
        ? room.thread(place).stream()
        : room.in(place.channel()).stream().filter(message -> !message.place().isThread());
    return standing
        .filter(message -> !message.isDeleted() && !message.isGrowing())
        .filter(message -> before.filter(id -> message.id().compareTo(id) >= 0).isEmpty())
        .toList().reversed().stream()
        .limit(most)
        .map(message -> new EarlierMessage(
            message.isByBot() ? PARLEY : PlaygroundEvents.author(message.author()),
            said(message), message.at(), message.isByBot()))
        .toList();
  }

  /// What the bot said without what it noted below.
  private static String said(RoomMessage message) {
    String text = message.draft().text();
    return message.isByBot() ? QUIET_LINE.matcher(text).replaceAll("").strip() : text;
  }
}
