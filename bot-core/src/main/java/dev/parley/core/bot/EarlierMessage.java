package dev.parley.core.bot;

import dev.parley.core.conversation.Author;
import java.time.Instant;

/// A message that stands in a thread or channel, as its platform tells it.
///
/// @param text as people read it; may be empty
/// @param isBot whether this bot wrote it
public record EarlierMessage(Author author, String text, Instant at, boolean isBot) {}
