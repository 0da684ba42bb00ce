package dev.parley.playground;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One writer per message at a time: the store is written and the room changed as one step, in the same order.
/// Unlike every other lock here these are held while the store is asked, which is what they are for; two messages
/// share one rarely.
final class Writers {
  private static final int STRIPES = 256;

  private final Lock[] stripes =
      IntStream.range(0, STRIPES).mapToObj(stripe -> new ReentrantLock()).toArray(Lock[]::new);

  /// Does the work while nobody else writes the message.
  <T> T alone(String message, Supplier<T> work) {
    Lock stripe = stripes[Math.floorMod(message.hashCode(), STRIPES)];
    stripe.lock();
    try {
      return work.get();
    } finally {
      stripe.unlock();
    }
  }
}
