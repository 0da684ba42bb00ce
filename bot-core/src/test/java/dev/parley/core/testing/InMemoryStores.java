package dev.parley.core.testing;

import dev.parley.core.usage.UsageCalendar;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// The ports in memory, for tests of what stands on them. They pass the same contracts as Redis does.
public final class InMemoryStores {
  private InMemoryStores() {}

  /// Fresh ports with a clock of their own, which [Ports#passing] moves.
  public static Ports ports() {
    MovedClock clock = new MovedClock();
    return ports(clock, clock::move);
  }

  /// Fresh ports over `clock`, which `passing` lets go on.
  public static Ports ports(InstantSource clock, Ports.Passing passing) {
    InMemoryState state = new InMemoryState(clock);
    return new Ports(
        new InMemoryConversations(state), new InMemoryInbox(state), new InMemoryLeases(state),
        new InMemoryPace(clock), new InMemoryDocuments(clock), new InMemorySettings(),
        new InMemoryUsageLedger(new UsageCalendar(ZoneOffset.UTC), clock), passing);
  }
}
