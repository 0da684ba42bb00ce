package dev.parley.core.settings;

import java.time.Instant;
import java.util.OptionalLong;

/// A change, who wants it and when.
///
/// @param seen the version of the scope or document that the person saw when they decided; where it has another by now,
///     nothing is changed. Empty changes whatever is there
public record Amendment(Change change, Editor by, Instant at, OptionalLong seen) {

  /// A change of whatever is there.
  public static Amendment of(Change change, Editor by, Instant at) {
    return new Amendment(change, by, at, OptionalLong.empty());
  }
}
