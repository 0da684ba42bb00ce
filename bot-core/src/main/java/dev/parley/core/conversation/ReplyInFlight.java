package dev.parley.core.conversation;

import java.util.List;

/// The record of a reply that is being shown: whoever takes the turn up after a crash goes on in the
/// same messages.
///
/// @param turn the turn the reply answers
/// @param parts the platform's ids of the messages posted so far, in order
/// @param text the answer's text so far, as the model wrote it
public record ReplyInFlight(String turn, List<String> parts, String text) {
  public ReplyInFlight {
    parts = List.copyOf(parts);
  }
}
