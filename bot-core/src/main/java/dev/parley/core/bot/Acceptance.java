package dev.parley.core.bot;

/// What became of an event that was offered.
public enum Acceptance {
  /// It is durable, and will be answered.
  ACCEPTED,
  /// The same event, or its message, was there before; nothing was done.
  DUPLICATE,
  /// Too many messages of this conversation wait already; nothing was kept.
  FULL,
  /// Another bot says too much here, and is not answered for a while; nothing was kept.
  IGNORED
}
