package dev.parley.core.completion;

import java.util.Locale;

/// What an answer may consist of.
public enum Modality {
  TEXT,
  AUDIO;

  /// The value on the wire.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
