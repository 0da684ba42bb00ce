package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The events that wait to become turns: durable, in order within a conversation. An event leaves with the
/// end of its turn ([dev.parley.core.conversation.ConversationStore#append]), never before.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface TurnInbox {

  /// The most events that wait in one conversation.
  int MOST_WAITING = 50;

  /// Claims the event, by its id and by its turn's message, and appends it, in one atomic step. Once this
  /// returned [Acceptance#ACCEPTED] the event survives the death of the process.
  Acceptance accept(PlatformEvent.Asking event);

  /// The oldest event that waits; it stays there.
  Optional<PlatformEvent.Asking> head(ConversationId conversation);

  /// Conversations to look at by `now`: every one in which an event waits is among them sooner or later;
  /// some in which none does may be.
  List<ConversationId> due(Instant now, int most);

  /// Look at the conversation again at `when`.
  void lookAgain(ConversationId conversation, Instant when);

  /// Nothing waits there any more as far as the caller knows; does nothing where something does.
  void settle(ConversationId conversation);
}
