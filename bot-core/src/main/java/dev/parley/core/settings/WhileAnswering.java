package dev.parley.core.settings;

/// What a new message does to an answer that is being written in its conversation.
public enum WhileAnswering {
  /// It waits for the answer's end.
  QUEUE,
  /// It stops the answer, whose text stays, and is answered at once.
  INTERRUPT
}
