package dev.parley.core.reply;

/// A button under a reply. `turn` says which turn it acts on, so that it works after a restart.
public record ReplyButton(Action action, String turn) {

  /// What a button does; its wire name is in lower case.
  public enum Action {
    /// Cancels the answer and keeps what came.
    STOP,
    /// Asks again after a failure.
    RETRY
  }
}
