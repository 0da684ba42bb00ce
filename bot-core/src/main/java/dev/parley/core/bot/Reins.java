package dev.parley.core.bot;

import java.util.Optional;
import java.util.function.Consumer;

/// How a turn's attempt is ended from outside. Any thread may pull: the fields are published by being volatile, and
/// whoever sets one looks at the others afterwards.
final class Reins {
  private volatile Optional<Attempt> attempt = Optional.empty();
  private volatile Cause cause = Cause.NONE;
  private volatile boolean handedOver;

  /// Why we ended the attempt, where we did. The first counts.
  enum Cause {
    NONE,
    STOPPED,
    OVERTAKEN,
    TAKEN_BACK
  }

  /// Does the attempt; on the turn's thread.
  void run(Attempt one) {
    attempt = Optional.of(one);
    if (handedOver) {
      one.interrupt();
    }
    one.run();
  }

  /// Ends the attempt.
  ///
  /// @return false where none is being made, or it was ended before
  boolean end(Cause why, Consumer<Attempt> ending) {
    if (cause != Cause.NONE || attempt.isEmpty()) {
      return false;
    }
    cause = why;
    attempt.ifPresent(ending);
    return true;
  }

  /// Parley ends before the turn does: what came stays.
  void handOver() {
    handedOver = true;
    attempt.ifPresent(Attempt::interrupt);
  }

  Optional<Attempt> attempt() {
    return attempt;
  }

  Cause cause() {
    return cause;
  }

  boolean isHandedOver() {
    return handedOver;
  }
}
