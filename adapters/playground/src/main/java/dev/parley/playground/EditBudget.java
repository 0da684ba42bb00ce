package dev.parley.playground;

import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often the bot may edit in each channel, as a platform would limit it. Any thread may ask.
final class EditBudget {
  private static final int BURST = 5;

  private final Duration gap;
  private final InstantSource clock;
  private final Map<String, Allowance> spent = new ConcurrentHashMap<>();

  EditBudget(Duration gap, InstantSource clock) {
    this.gap = gap;
    this.clock = clock;
  }

  Duration gap() {
    return gap;
  }

  /// What the bot is told to keep to.
  PaceLimit limit(Place place) {
    return new PaceLimit(Place.PLATFORM + ":" + Place.WORKSPACE + ":" + place.channel() + ":edit",
        gap, BURST);
  }

  /// Takes one edit; zero where it may be made. Twice the burst is let through: who keeps to the limit may
  /// still arrive in a bunch, and is not to blame for it.
  Duration take(Place place) {
    PaceLimit told = limit(place);
    return spent
        .computeIfAbsent(place.channel(),
            channel -> new Allowance(new PaceLimit(told.key(), gap, 2 * BURST)))
        .take(clock.instant());
  }
}
