package dev.parley.core.access;

import java.util.Set;

/// Where somebody wants something.
///
/// @param channel the parent channel's id
/// @param categories the ids of the categories it is in
/// @param isDirect whether it is a direct message with Parley
public record Venue(String channel, Set<String> categories, boolean isDirect) {
  /// Copies the categories.
  public Venue {
    categories = Set.copyOf(categories);
  }

  /// A channel in no category.
  public static Venue channel(String id) {
    return new Venue(id, Set.of(), false);
  }

  /// A direct message.
  public static Venue direct(String id) {
    return new Venue(id, Set.of(), true);
  }
}
