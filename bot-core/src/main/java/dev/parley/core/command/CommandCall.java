package dev.parley.core.command;

import dev.parley.core.access.Presence;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.settings.Place;
import java.util.List;
import java.util.Optional;

/// A command as a person gave it.
///
/// @param callId the platform's id of the call, the same for a call that is delivered twice
/// @param place where it was given
/// @param conversation the conversation it was given in; empty in a channel, outside every thread
/// @param words what follows `/parley`, may be empty
/// @param files what came with it, each at most [CommandFile#LARGEST] bytes
public record CommandCall(
    String callId,
    Place place,
    Optional<ConversationId> conversation,
    Presence by,
    String words,
    List<CommandFile> files) {
  public CommandCall {
    files = List.copyOf(files);
  }
}
