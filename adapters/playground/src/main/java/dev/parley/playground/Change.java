package dev.parley.playground;

import java.time.Instant;

/// What can change in the room. `seq` grows with every change, across restarts too: it is the time of the
/// change in microseconds, pushed on where two fall together.
sealed interface Change permits RoomMessage, Typing {
  Place place();

  Instant at();

  long seq();
}
