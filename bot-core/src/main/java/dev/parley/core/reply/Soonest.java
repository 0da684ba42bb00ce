package dev.parley.core.reply;

import java.time.Instant;
import java.util.Optional;

/// Gathers what could be done and when: the first thing that may be done now, else the soonest moment.
final class Soonest {
  private final Instant now;
  private Optional<ReplyAction> action = Optional.empty();
  private Optional<Instant> at = Optional.empty();

  Soonest(Instant now) {
    this.now = now;
  }

  /// Something may be done at `due`; what it is need not be known before.
  void offer(Instant due, Optional<? extends ReplyAction> what) {
    if (due.isAfter(now)) {
      at = at.filter(other -> other.isBefore(due)).or(() -> Optional.of(due));
    } else if (action.isEmpty()) {
      action = what.map(ReplyAction.class::cast);
    }
  }

  Optional<ReplyAction> action() {
    return action;
  }

  /// What to do now, else until when to wait, else that nothing is left.
  Step step() {
    return action.<Step>map(Step.Act::new)
        .or(() -> at.map(Step.Wait::until))
        .orElseGet(Step.Complete::new);
  }
}
