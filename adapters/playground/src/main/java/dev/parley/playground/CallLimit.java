package dev.parley.playground;

import dev.parley.core.replica.PaceLimit;
import java.util.Set;

/// One of a platform's limits on calls.
///
/// @param calls what counts
/// @param scope what shares it
/// @param pace how fast, and under which name
record CallLimit(Set<Call> calls, Scope scope, PaceLimit pace) {

  /// What the bot can ask of a platform.
  enum Call {
    STATUS,
    POST,
    EDIT,
    OPEN,
    APPEND,
    FINISH,
    DELETE
  }

  /// What shares a limit.
  enum Scope {
    WORKSPACE,
    CHANNEL,
    THREAD
  }

  CallLimit {
    calls = Set.copyOf(calls);
  }

  /// The limit as it holds at `place`.
  PaceLimit at(Place place) {
    return new PaceLimit(
        "%s:%s:%s%s".formatted(Place.PLATFORM, Place.WORKSPACE, where(place), pace.key()),
        pace.every(), pace.burst(), pace.reserve());
  }

  private String where(Place place) {
    return switch (scope) {
      case WORKSPACE -> "";
      case CHANNEL -> place.channel() + ":";
      case THREAD -> place.channel() + (place.isThread() ? "/" + place.thread() : "") + ":";
    };
  }
}
