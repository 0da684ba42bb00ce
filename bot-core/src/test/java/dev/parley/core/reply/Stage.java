package dev.parley.core.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Plays a reply with a clock of its own: what is said to the presenter at which moment, and a platform that takes
/// its time. Times are milliseconds since the beginning.
final class Stage {
  private static final long LONGEST = Duration.ofHours(1).toMillis();

  /// The platform: what becomes of an action, and how long that takes.
  interface World {
    Delivery outcome(ReplyAction action);

    long latency();

    default void began(long at, ReplyAction action, Delivery outcome) {}
  }

  private record Cue(long at, int order, Consumer<Instant> happens) {}

  private record Flight(long until, ReplyAction action, Delivery outcome) {}

  private final ReplyPresenter presenter;
  private final World world;
  private final PriorityQueue<Cue> cues =
      new PriorityQueue<>(Comparator.comparingLong(Cue::at).thenComparingInt(Cue::order));
  private Optional<Flight> flight = Optional.empty();
  private long now;

  Stage(ReplyPresenter presenter, World world) {
    this.presenter = presenter;
    this.world = world;
  }

  /// Says or does something at the moment `at`.
  void at(long at, Consumer<Instant> happens) {
    cues.add(new Cue(at, cues.size(), happens));
  }

  /// Plays to the end, and gives the moment of it.
  long play() {
    while (now < LONGEST) {
      cue();
      land();
      switch (presenter.next(instant(now))) {
        case Step.Act(ReplyAction action) -> begin(action);
        case Step.Wait(Optional<Instant> until) -> now = next(until);
        case Step.Complete() -> {
          return now;
        }
      }
    }
    throw new AssertionError("no end after an hour");
  }

  private void cue() {
    while (!cues.isEmpty() && cues.peek().at() <= now) {
      cues.remove().happens().accept(instant(now));
    }
  }

  private void land() {
    Optional<Flight> landed = flight.filter(it -> it.until() <= now);
    landed.ifPresent(it -> {
      flight = Optional.empty();
      presenter.delivered(it.action(), it.outcome(), instant(now));
    });
  }

  private void begin(ReplyAction action) {
    Delivery outcome = world.outcome(action);
    world.began(now, action, outcome);
    flight = Optional.of(new Flight(now + world.latency(), action, outcome));
  }

  private long next(Optional<Instant> until) {
    List<Long> moments = new ArrayList<>();
    until.ifPresent(instant -> moments.add(instant.toEpochMilli()));
    flight.ifPresent(it -> moments.add(it.until()));
    if (!cues.isEmpty()) {
      moments.add(cues.peek().at());
    }
    return moments.stream().min(Comparator.naturalOrder())
        .orElseThrow(() -> new AssertionError("waits for ever at " + now));
  }

  private static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
