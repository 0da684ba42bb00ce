package dev.parley.core.settings;

/// Which messages of a thread are answered once Parley takes part in it.
public enum FollowUp {
  /// Every one.
  ALWAYS,
  /// Only those that mention it.
  MENTIONED,
  /// Those of people who have asked it something in this thread.
  PARTICIPANTS
}
