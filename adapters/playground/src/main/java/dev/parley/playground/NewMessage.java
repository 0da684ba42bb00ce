package dev.parley.playground;

import dev.parley.core.reply.MessageDraft;
import java.util.Optional;

/// A message that is about to be posted.
///
/// @param event the sender's own id of it, where they gave one
record NewMessage(Place place, String author, MessageDraft draft, Optional<String> event) {}
