package dev.parley.playground;

import dev.parley.core.replica.PaceLimit;
import dev.parley.core.web.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// How often the bot may edit in each channel, as a platform would limit it. Any thread may ask.
final class EditBudget {
  private static final int BURST = 5;

  private final Duration gap;
  private final InstantSource clock;

  /// Twice the burst is let through: who keeps to the limit may still arrive in a bunch, and is not to blame
  /// for it.
  private final RateLimit limit;

  EditBudget(Duration gap, InstantSource clock) {
    this.gap = gap;
    this.clock = clock;
    this.limit = new RateLimit(2 * BURST, gap);
  }

  Duration gap() {
    return gap;
  }

  /// What the bot is told to keep to.
  PaceLimit limit(Place place) {
    return new PaceLimit(Place.PLATFORM + ":" + Place.WORKSPACE + ":" + place.channel() + ":edit",
        gap, BURST);
  }

  /// Takes one edit; zero where it may be made.
  Duration take(Place place) {
    return limit.take(place.channel(), nanos(clock.instant()));
  }

  /// The time as the limit counts it.
  static long nanos(Instant now) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, now);
  }
}
