package dev.parley.core.testing;

import dev.parley.core.replica.Documents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Small values in a map of maps.
final class InMemoryDocuments implements Documents {
  private record Collection(Map<String, String> values, Instant end) {
    Collection {
      values = Map.copyOf(values);
    }
  }

  private final InstantSource clock;
  private final Map<String, Collection> collections = new ConcurrentHashMap<>();

  InMemoryDocuments(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<String> read(String collection, String id) {
    return Optional.ofNullable(readAll(collection).get(id));
  }

  @Override
  public Map<String, String> readAll(String collection) {
    return values(Optional.ofNullable(collections.get(collection)));
  }

  @Override
  public void write(String collection, String id, String value, Duration lifetime) {
    if (value.length() > LARGEST) {
      throw new IllegalArgumentException("a document has at most %d characters".formatted(LARGEST));
    }
    collections.compute(collection, (_, before) -> {
      Map<String, String> values = new HashMap<>(values(Optional.ofNullable(before)));
      values.put(id, value);
      return new Collection(values, clock.instant().plus(lifetime));
    });
  }

  @Override
  public void remove(String collection, String id) {
    collections.computeIfPresent(collection, (_, before) -> {
      Map<String, String> values = new HashMap<>(before.values());
      values.remove(id);
      return new Collection(values, before.end());
    });
  }

  private Map<String, String> values(Optional<Collection> collection) {
    return collection
        .filter(found -> found.end().isAfter(clock.instant()))
        .map(Collection::values)
        .orElse(Map.of());
  }
}
