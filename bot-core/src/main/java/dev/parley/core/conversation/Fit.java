package dev.parley.core.conversation;

import java.util.List;
import java.util.Optional;

/// What of a conversation goes into a model's window.
public sealed interface Fit {

  /// What is sent.
  ///
  /// @param exchanges the history that is sent, oldest first, right up to the question
  /// @param dropped what is left out from this turn on, oldest first; empty where nothing new is
  /// @param leftOut all that is left out, where there is something; a summary in it is of what was left out
  ///     before `dropped`
  record Fitted(
      List<Exchange> exchanges,
      List<Exchange> dropped,
      Optional<LeftOut> leftOut)
      implements Fit {
    /// No history.
    public static final Fitted NOTHING =
        new Fitted(List.of(), List.of(), Optional.empty());

    public Fitted {
      exchanges = List.copyOf(exchanges);
      dropped = List.copyOf(dropped);
    }

    /// This, where what is left out is told as `summary`.
    public Fitted summedUpAs(String summary) {
      return new Fitted(exchanges, dropped, leftOut.map(left -> left.summedUpAs(summary)));
    }

    /// Whether more is left out than before: worth a word to people, once.
    public boolean isNewCut() {
      return !dropped.isEmpty();
    }
  }

  /// Even alone the question is longer than what the model reads.
  ///
  /// @param tokens how long it is, estimated
  /// @param allowed how long it may be
  record TooLong(int tokens, int allowed) implements Fit {}
}
