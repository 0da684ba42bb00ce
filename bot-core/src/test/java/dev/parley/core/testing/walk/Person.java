package dev.parley.core.testing.walk;

import dev.parley.core.access.Rank;
import java.util.Locale;

/// The people of a walk, by what they may do in its channel.
public enum Person {
  /// An admin of the workspace.
  ADA(Rank.WORKSPACE_ADMIN),
  /// Runs the channel.
  BOB(Rank.CHANNEL_MANAGER),
  /// A person like any other.
  CHEN(Rank.MEMBER);

  private final Rank rank;

  Person(Rank rank) {
    this.rank = rank;
  }

  /// What the platform has to say of them.
  public Rank rank() {
    return rank;
  }

  /// Their id, which is also how they are written in a snapshot.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The name that others see.
  public String shown() {
    return name().charAt(0) + id().substring(1);
  }
}
