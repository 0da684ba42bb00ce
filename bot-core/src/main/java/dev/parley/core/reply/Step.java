package dev.parley.core.reply;

import java.time.Instant;
import java.util.Optional;

/// What a [ReplyPresenter] wants of its caller next.
public sealed interface Step {

  /// Do this one thing, and say what became of it before asking again.
  record Act(ReplyAction action) implements Step {}

  /// Nothing to do before `until`, or, where that is empty, before something new is told.
  record Wait(Optional<Instant> until) implements Step {

    /// Waits for something new, however long that takes.
    static Wait forNews() {
      return new Wait(Optional.empty());
    }

    /// Waits for something new, at most until `instant`.
    static Wait until(Instant instant) {
      return new Wait(Optional.of(instant));
    }
  }

  /// The reply has ended and stands as it shall, or was given up: nothing will ever be wanted again.
  record Complete() implements Step {}
}
