package dev.parley.core.access;

/// What a platform says of a person at one place, lowest first.
public enum Rank {
  MEMBER,
  /// Runs the channel they speak in: made it, or was given the right to. In a direct message everybody does.
  CHANNEL_MANAGER,
  WORKSPACE_ADMIN
}
