package dev.parley.core.testing.simulation;

import dev.parley.core.testing.MovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/// What happens when, one after another; between two events no time passes but the clock's.
final class Timeline {
  private static final double LONGEST = Duration.ofHours(2).toSeconds();

  private final MovedClock clock = new MovedClock();
  private final Instant begin = clock.instant();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
  private long order;

  private record Event(Instant at, long order, Runnable happens) {}

  MovedClock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// The seconds since the beginning.
  double seconds() {
    return Duration.between(begin, now()).toNanos() / 1e9;
  }

  void at(Instant moment, Runnable happens) {
    order++;
    events.add(new Event(moment, order, happens));
  }

  void after(Duration wait, Runnable happens) {
    at(now().plus(wait), happens);
  }

  /// Lets things happen until `done`.
  ///
  /// @throws IllegalStateException where it is not after hours, or nothing more happens
  void until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      if (events.isEmpty() || seconds() > LONGEST) {
        throw new IllegalStateException("still waiting at " + seconds() + " s");
      }
      Event next = events.remove();
      if (next.at().isAfter(now())) {
        clock.move(Duration.between(now(), next.at()));
      }
      next.happens().run();
    }
  }
}
