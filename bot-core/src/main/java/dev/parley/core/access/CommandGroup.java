package dev.parley.core.access;

/// What one may be allowed to do.
public enum CommandGroup {
  /// Ask, and act on answers.
  CHAT(Rank.MEMBER),
  /// Choose for oneself.
  PERSONAL(Rank.MEMBER),
  /// Choose for a channel and its threads.
  CHANNEL(Rank.CHANNEL_MANAGER),
  /// Choose for the workspace, and who may do what.
  WORKSPACE(Rank.WORKSPACE_ADMIN);

  private final Rank needed;

  CommandGroup(Rank needed) {
    this.needed = needed;
  }

  /// The rank from which on one may, where nothing else was granted.
  public Rank needed() {
    return needed;
  }
}
