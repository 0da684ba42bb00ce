package dev.parley.core.reply;

/// What a platform can do with a reply beyond posting and editing a message.
public enum Ability {
  /// A message grows by what is appended to it, until it is finished; nothing in it can be taken back. Without this
  /// a message is edited with its whole text.
  APPEND,
  /// A message can carry files.
  ATTACH,
  /// A message can be deleted.
  DELETE
}
