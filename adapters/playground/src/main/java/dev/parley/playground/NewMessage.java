package dev.parley.playground;

import dev.parley.core.reply.MessageDraft;
import java.util.Optional;

/// A message that is about to be posted.
///
/// @param event the sender's own id of it, where they gave one; it holds for this author in this channel
record NewMessage(Place place, String author, MessageDraft draft, Optional<String> event) {

  /// What it has in common with the same message sent again; empty where that cannot be told.
  Optional<EventKey> key() {
    return EventKey.of(place, author, event);
  }
}
