package dev.parley.core.conversation;

/// How a reply stands, or how it ended.
public enum ReplyState {
  /// The model is still writing.
  GROWING,
  /// Complete.
  DONE,
  /// A person pressed Stop.
  STOPPED,
  /// The endpoint failed; the text that came stays.
  FAILED,
  /// Parley was interrupted and could not go on.
  INTERRUPTED,
  /// Cut by the model's length limit.
  CUT
}
