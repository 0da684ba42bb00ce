package dev.parley.core.testing;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import org.junit.jupiter.api.BeforeEach;

/// A pace of which nothing was taken yet, and two who take from it.
abstract class PaceScene {
  static final PaceClaim A = new PaceClaim("a", false);
  static final PaceClaim B = new PaceClaim("b", false);

  Ports ports = InMemoryStores.ports();
  Pace pace = ports.pace();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    ports = fresh();
    pace = ports.pace();
  }
}
