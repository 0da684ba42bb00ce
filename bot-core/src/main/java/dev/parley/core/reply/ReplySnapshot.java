package dev.parley.core.reply;

import dev.parley.core.conversation.ReplyState;
import java.util.List;

/// A reply at one moment.
///
/// @param text the answer so far, as the model wrote it
/// @param parts the platform's ids of the messages posted so far, in order
public record ReplySnapshot(ReplyState state, String text, List<String> parts) {
  public ReplySnapshot {
    parts = List.copyOf(parts);
  }
}
