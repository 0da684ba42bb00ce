package dev.parley.core.settings;

import java.util.Locale;

/// How hard a reasoning model thinks: the specification's `reasoning_effort`.
public enum ReasoningEffort {
  LOW,
  MEDIUM,
  HIGH;

  /// The value on the wire.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
