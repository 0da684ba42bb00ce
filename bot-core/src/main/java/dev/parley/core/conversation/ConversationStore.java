package dev.parley.core.conversation;

import java.io.UncheckedIOException;

/// Keeps conversations. Every write carries the fencing token of the conversation's lease; a write
/// with an older token changes nothing and says so, which is how a replica that lost its lease finds out.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached or refuses; a write
/// whose answer was lost may have happened, and is safe to repeat.
public interface ConversationStore {

  /// The conversation as it stands, in one round trip; empty where nothing is known of it.
  Conversation read(ConversationId id);

  /// Ends a turn in one atomic step: adds the exchange (or replaces the one of the same turn), takes
  /// the event `eventId` off the inbox, and clears the reply in flight.
  ///
  /// @return false where `fence` is not the conversation's newest token; nothing was changed
  boolean append(ConversationId id, long fence, String eventId, Exchange exchange);

  /// Puts the reply in flight on record, over the one before.
  ///
  /// @return false where `fence` is not the conversation's newest token; nothing was changed
  boolean record(ConversationId id, long fence, ReplyInFlight reply);

  /// Forgets what was said, but neither the events that wait nor the lease.
  void forget(ConversationId id);
}
