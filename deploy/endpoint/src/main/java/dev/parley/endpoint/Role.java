package dev.parley.endpoint;

import java.util.Locale;

/// Who a message is from.
enum Role {
  SYSTEM,
  DEVELOPER,
  USER,
  ASSISTANT,
  TOOL;

  /// The role of this name.
  static Role of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
