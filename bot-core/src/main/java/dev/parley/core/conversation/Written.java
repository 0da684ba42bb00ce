package dev.parley.core.conversation;

import java.util.Optional;

/// What became of a write.
///
/// @param isOurs whether the fence was the conversation's newest; where not, nothing was changed
/// @param waiting how many events lie in the conversation's inbox after it; 0 where it was not ours
/// @param toStop the turn that somebody wants to be stopped, where one is in flight
/// @param revision how often messages were changed that were said before, since the last turn ended
public record Written(boolean isOurs, int waiting, Optional<String> toStop, int revision) {

  /// Another owner has the conversation.
  public static final Written REFUSED = new Written(false, 0, Optional.empty(), 0);

  /// Done, where nobody wants anything.
  public static Written with(int waiting) {
    return new Written(true, waiting, Optional.empty(), 0);
  }
}
