package dev.parley.core.bot;

import dev.parley.core.conversation.Author;
import java.util.List;

/// What became of a wish to stop.
///
/// @param isStopped whether an answer that was being written ends now, with the text that came
/// @param withdrawn how many questions that waited were taken back, and will not be answered
/// @param others those who may stop what was not this person's to stop; empty where there was nothing of that kind
public record Stopping(boolean isStopped, int withdrawn, List<Author> others) {
  public Stopping {
    others = List.copyOf(others);
  }
}
