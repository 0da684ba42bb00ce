package dev.parley.core.conversation;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Keeps conversations. Every write carries the fencing token of the conversation's lease; a write
/// with an older token changes nothing and says so, which is how a replica that lost its lease finds out.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached or refuses; a write
/// whose answer was lost may have happened, and is safe to repeat.
public interface ConversationStore {

  /// The conversation as it stands, in one round trip; empty where nothing is known of it.
  Conversation read(ConversationId id);

  /// Ends a turn in one atomic step: adds the exchange (or replaces the one of the same turn; or takes that away where
  /// nothing is kept), takes the turn's events off the inbox, and clears the reply in flight.
  ///
  /// Where messages were changed of which `end` does not know ([Written#revision] is not [TurnEnd#revision]) nothing is
  /// done: the exchange would bring back what they said before.
  Written append(ConversationId id, long fence, TurnEnd end);

  /// Puts the reply in flight on record, over the one before.
  Written record(ConversationId id, long fence, ReplyInFlight reply);

  /// Puts on record what the model is no longer sent, over what stood there. It goes with [#forget], and where
  /// an exchange up to its last one is changed by a person or taken out: a summary may tell of it.
  ///
  /// @return whether the fence was the conversation's newest; where not, nothing was changed
  boolean leaveOut(ConversationId id, long fence, LeftOut leftOut);

  /// Puts on record as what the model is told of what is left out, where that still is `before`: nothing of it was changed
  /// or taken out while the summary was made.
  ///
  /// @return whether it is on record
  boolean sumUp(ConversationId id, long fence, LeftOut before, String summary);

  /// Asks whoever writes the reply to `turn` to stop it: its next record tells ([Written#toStop]). The end of the turn
  /// ends the wish. Needs no lease.
  ///
  /// @return false where no reply is in flight
  boolean askToStop(ConversationId id, String turn);

  /// The most ratings kept of one conversation; where one more comes, any other goes.
  int MOST_RATINGS = 2_000;

  /// Keeps what a person thinks of an answer: one rating per turn and person. The same again takes it back, another
  /// one takes its place. Needs no lease.
  ///
  /// @param press the platform's id of the press that says so: told twice, it is one
  /// @return what stands now; empty where it was taken back
  Optional<Rating> rate(ConversationId id, String press, Rated rated);

  /// Every rating of the conversation, in no order.
  List<Rated> ratings(ConversationId id);

  /// Forgets what was said, what was left out of it and how it was rated, but neither the events that wait nor the lease.
  void forget(ConversationId id);

  /// Forgets what a person said in a workspace, with the answers, and how they rated, in every conversation in which they
  /// spoke. What waits and what is being answered stays. Needs no lease; a repeat finds what came since.
  Forgotten forgetPerson(String platform, String workspace, String person);
}
