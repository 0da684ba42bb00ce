package dev.parley.core.replica;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Small values by collection and id, with a lifetime for the collection, for what an adapter must
/// remember. A value has at most [#LARGEST] characters.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
public interface Documents {

  /// The longest value, in characters.
  int LARGEST = 256 * 1024;

  /// The value, where there is one.
  Optional<String> read(String collection, String id);

  /// Every value of the collection by its id, in no order.
  Map<String, String> readAll(String collection);

  /// Keeps the value over the one before, and the whole collection for another `lifetime`.
  ///
  /// @throws IllegalArgumentException where the value is longer than [#LARGEST]
  void write(String collection, String id, String value, Duration lifetime);

  /// Forgets the value; does nothing where there is none.
  void remove(String collection, String id);
}
