package dev.parley.core.reply;

import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ReplyState;
import java.util.List;

/// A reply at one moment.
///
/// @param text the answer so far, as the model wrote it
/// @param facts what its footer says, as far as it is known
/// @param parts the platform's ids of the messages posted so far, in order
public record ReplySnapshot(
    ReplyState state,
    String text,
    List<String> parts,
    AnswerFacts facts) {
  public ReplySnapshot {
    parts = List.copyOf(parts);
  }
}
