package dev.parley.playground;

import dev.parley.core.replica.PaceLimit;
import dev.parley.core.web.RateLimit;
import dev.parley.playground.CallLimit.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How often the bot may call, as the platform would limit it: what comes faster is turned away. Any thread may ask.
final class CallBudget {
  private final PlatformRules rules;
  private final InstantSource clock;
  private final Map<CallLimit, RateLimit> counts;

  CallBudget(PlatformRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
    this.counts = rules.limits().stream()
        .collect(Collectors.toUnmodifiableMap(limit -> limit, CallBudget::borne));
  }

  /// Twice the burst is let through: who keeps to the limit may still arrive in a bunch, and is not to blame
  /// for it.
  private static RateLimit borne(CallLimit limit) {
    PaceLimit pace = limit.pace();
    return new RateLimit(2 * pace.burst() + pace.reserve(), pace.every());
  }

  PlatformRules rules() {
    return rules;
  }

  /// What the bot is told to keep to.
  List<PaceLimit> limits(Call call, Place place) {
    return rules.limits(call).map(limit -> limit.at(place)).toList();
  }

  /// Takes one call; zero where it may be made.
  Duration take(Call call, Place place) {
    long now = nanos(clock.instant());
    for (CallLimit limit : rules.limits(call).toList()) {
      RateLimit count = counts.get(limit);
      Duration wait = count == null ? Duration.ZERO : count.take(limit.at(place).key(), now);
      if (wait.isPositive()) {
        return wait;
      }
    }
    return Duration.ZERO;
  }

  /// The time as the limit counts it.
  static long nanos(Instant now) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, now);
  }
}
