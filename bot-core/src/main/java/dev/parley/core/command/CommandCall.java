package dev.parley.core.command;

import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import java.util.Optional;

/// A command as a person typed it.
///
/// @param conversation where it was typed; empty in a channel, outside every thread
/// @param words what follows `/parley`, may be empty
public record CommandCall(Optional<ConversationId> conversation, Author author, String words) {}
