package dev.parley.core.settings;

/// How a growing answer is shown, where a platform has the choice.
public enum ReplyMode {
  /// As the platform does it best.
  AUTO,
  /// By appending to the message.
  STREAM,
  /// By editing the message.
  EDIT
}
