package dev.parley.core.reply;

import dev.parley.core.markdown.Dialect;
import java.time.Duration;
import java.util.Set;

/// What a platform allows for one reply.
///
/// @param gap the least time between two changes of one message
public record ReplyLimits(
    Dialect dialect,
    PartLimits part,
    Duration gap,
    Set<Ability> abilities) {
  public ReplyLimits {
    abilities = Set.copyOf(abilities);
  }

  /// These, where an answer may mention the person `id`.
  public ReplyLimits allowing(String id) {
    return new ReplyLimits(dialect.allowing(id), part, gap, abilities);
  }

  /// Whether the platform has `ability`.
  public boolean can(Ability ability) {
    return abilities.contains(ability);
  }
}
