package dev.parley.core.bot;

import dev.parley.core.conversation.Conversation;
import java.util.List;

/// A conversation at one moment.
///
/// @param waiting the events that wait, oldest first, as far as this release can read them
/// @param lying how many lie in the inbox, readable or not
public record Look(Conversation conversation, List<PlatformEvent.Asking> waiting, int lying) {
  public Look {
    waiting = List.copyOf(waiting);
  }
}
