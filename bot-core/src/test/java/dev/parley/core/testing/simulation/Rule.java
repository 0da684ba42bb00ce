package dev.parley.core.testing.simulation;

import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.ReplyAction;
import java.time.Duration;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// One limit of a platform: what the platform counts, strictly, and the pace that Parley keeps before it.
///
/// @param actions what takes from it
/// @param scope what shares it, by the number of the reply
/// @param pace Parley's pace; its key is only the beginning
/// @param calls so many calls at most within any time of the length `per`
record Rule(
    Set<Class<? extends ReplyAction>> actions,
    IntFunction<String> scope,
    PaceLimit pace,
    int calls,
    Duration per) {

  boolean covers(ReplyAction action) {
    return actions.contains(action.getClass());
  }

  /// Whether it is what a growing text takes from.
  boolean isOfGrowth() {
    return actions.contains(ReplyAction.Edit.class) || actions.contains(ReplyAction.Append.class);
  }

  PaceLimit limit(int reply) {
    return new PaceLimit(
        pace.key() + ":" + scope.apply(reply), pace.every(), pace.burst(), pace.reserve());
  }

  /// The time between two calls of one reply when `replies` share it evenly.
  Duration gap(int replies) {
    long sharing = IntStream.range(0, replies)
        .filter(reply -> scope.apply(reply).equals(scope.apply(0))).count();
    return pace.every().multipliedBy(sharing);
  }
}
