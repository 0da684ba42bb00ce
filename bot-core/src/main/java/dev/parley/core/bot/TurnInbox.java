package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The events that wait to become turns: durable, in order within a conversation. An event leaves with the
/// end of its turn ([dev.parley.core.conversation.ConversationStore#append]), or where a person takes it back.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface TurnInbox {

  /// The most events that wait in one conversation.
  int MOST_WAITING = 50;

  /// Claims the event, by its id and by its turn's message, and appends it, in one atomic step. Once this
  /// returned [Acceptance#ACCEPTED] the event survives the death of the process. What is wanted of a turn again
  /// ([PlatformEvent.Again]) is claimed only until it has ended.
  Acceptance accept(PlatformEvent.Asking event);

  /// The conversation and what waits in it, in one round trip.
  Look look(ConversationId conversation);

  /// The events that wait, oldest first; they stay there.
  List<PlatformEvent.Asking> waiting(ConversationId conversation);

  /// The oldest event that waits; it stays there.
  default Optional<PlatformEvent.Asking> head(ConversationId conversation) {
    return waiting(conversation).stream().findFirst();
  }

  /// Takes events back that wait; for those whose turn has begun the caller must not ask.
  ///
  /// @return how many of them waited
  int withdraw(ConversationId conversation, List<PlatformEvent.Asking> events);

  /// Changes what a person said, in one atomic step, wherever the message is: in the inbox, or in the exchange in which
  /// it was answered. What is taken back leaves; an event of a turn in flight stays as [PlatformEvent.TakenBack] until the
  /// turn ends. Whoever is answering is told of it with the next write
  /// ([dev.parley.core.conversation.Written#revision]).
  ///
  /// @return what was done
  Revision revise(PlatformEvent.Revising event);

  /// Conversations to look at by `now`: every one in which an event waits is among them sooner or later;
  /// some in which none does may be.
  List<ConversationId> due(Instant now, int most);

  /// Look at the conversation again at `when`.
  void lookAgain(ConversationId conversation, Instant when);

  /// Nothing lay in the inbox when the caller looked; what arrived since is not forgotten.
  void settle(ConversationId conversation);
}
