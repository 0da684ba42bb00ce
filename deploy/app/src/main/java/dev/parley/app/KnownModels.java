package dev.parley.app;

import dev.parley.core.openai.EndpointCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// The models that can be chosen, as the settings name them or the endpoints list them. Any thread may ask, and never waits: the
/// endpoints are asked on a thread of its own, at first and then where the list is old; `listed` is published by being
/// volatile.
final class KnownModels implements Supplier<List<String>> {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST = 500;

  private final Endpoints endpoints;
  private final InstantSource clock;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Listing listed = new Listing(List.of(), Instant.MIN);

  private record Listing(List<String> models, Instant at) {}

  KnownModels(Endpoints endpoints, InstantSource clock) {
    this.endpoints = endpoints;
    this.clock = clock;
    refresh();
  }

  /// Empty where an endpoint takes any and does not say which it has: then any name may be chosen.
  @Override
  public List<String> get() {
    if (clock.instant().isAfter(listed.at().plus(FRESH))) {
      refresh();
    }
    return listed.models();
  }

  private void refresh() {
    if (asking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("models").start(() -> {
        try {
          listed = new Listing(models(), clock.instant());
        } finally {
          asking.set(false);
        }
      });
    }
  }

  private List<String> models() {
    List<Optional<List<String>>> each = endpoints.each().stream().map(KnownModels::of).toList();
    return each.stream().anyMatch(Optional::isEmpty) ? List.of()
        : each.stream().flatMap(Optional::stream).flatMap(List::stream)
            .distinct().sorted().limit(MOST).toList();
  }

  /// Empty where the endpoint does not say.
  private static Optional<List<String>> of(Endpoints.Named endpoint) {
    if (!endpoint.route().models().isEmpty()) {
      return Optional.of(List.copyOf(endpoint.route().models()));
    }
    return endpoint.client().check() instanceof EndpointCheck.Listed(List<String> models)
        ? Optional.of(models)
        : Optional.empty();
  }
}
