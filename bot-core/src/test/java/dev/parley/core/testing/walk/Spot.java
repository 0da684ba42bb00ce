package dev.parley.core.testing.walk;

import java.util.Locale;

/// Where somebody gives a command.
public enum Spot {
  /// In the channel, outside every thread.
  CHANNEL,
  /// In the one thread of it.
  THREAD,
  /// In another channel, `general`; what is chosen there can be copied.
  ELSEWHERE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
