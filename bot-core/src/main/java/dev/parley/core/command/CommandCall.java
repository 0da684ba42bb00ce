package dev.parley.core.command;

import dev.parley.core.bot.Person;
import dev.parley.core.conversation.ConversationId;
import java.util.Optional;

/// A command as a person typed it.
///
/// @param callId the platform's id of the call, the same for a call that is delivered twice
/// @param conversation where it was typed; empty in a channel, outside every thread
/// @param words what follows `/parley`, may be empty
public record CommandCall(
    String callId,
    Optional<ConversationId> conversation,
    Person by,
    String words) {}
