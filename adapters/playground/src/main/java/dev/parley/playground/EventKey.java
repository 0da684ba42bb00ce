package dev.parley.playground;

import java.util.Optional;

/// A sender's own id of a message: it is theirs alone, and means one message in one channel. No person is named
/// as the bot is, so nobody can send what passes for a part of a reply.
record EventKey(String author, String channel, String event) {

  static Optional<EventKey> of(Place place, String author, Optional<String> event) {
    return event.map(id -> new EventKey(author, place.channel(), id));
  }
}
