package dev.parley.playground;

import dev.parley.core.replica.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Documents in memory, which can be out of reach, and can have something happen in the middle of a write.
final class RecordedDocuments implements Documents {
  private final Map<String, Map<String, String>> collections = new ConcurrentHashMap<>();
  private volatile boolean isGone;
  private volatile boolean isLate;
  private volatile Runnable duringNextWrite = () -> {};

  void gone(boolean now) {
    isGone = now;
  }

  /// From now on what is written gets there, and whoever wrote it is told that it did not.
  void late(boolean now) {
    isLate = now;
  }

  void duringNextWrite(Runnable work) {
    duringNextWrite = work;
  }

  @Override
  public Optional<String> read(String collection, String id) {
    return Optional.ofNullable(collection(collection).get(id));
  }

  @Override
  public Map<String, String> readAll(String collection) {
    return Map.copyOf(collection(collection));
  }

  @Override
  public void write(String collection, String id, String value, Duration lifetime) {
    if (value.length() > LARGEST) {
      throw new IllegalArgumentException("too long: " + value.length());
    }
    Map<String, String> there = collection(collection);
    Runnable work = duringNextWrite;
    duringNextWrite = () -> {};
    work.run();
    there.put(id, value);
    if (isLate) {
      throw new UncheckedIOException(new IOException("the store did not answer in time"));
    }
  }

  @Override
  public void remove(String collection, String id) {
    collection(collection).remove(id);
  }

  private Map<String, String> collection(String name) {
    if (isGone) {
      throw new UncheckedIOException(new IOException("the store is gone"));
    }
    return collections.computeIfAbsent(name, key -> new ConcurrentHashMap<>());
  }
}
