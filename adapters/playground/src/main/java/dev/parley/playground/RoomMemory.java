package dev.parley.playground;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands in the room, in memory, behind one lock that is never held while the store is asked. Any thread
/// may call. It is filled from the store at the first use; every method throws [java.io.UncheckedIOException]
/// where that cannot be reached.
final class RoomMemory {
  private static final Logger LOG = LoggerFactory.getLogger(RoomMemory.class);

  private final Supplier<List<RoomMessage>> stored;
  private final Consumer<RoomMessage> dropped;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private final RoomState state;

  @GuardedBy("lock")
  private boolean isClosed;

  /// @param stored reads the store
  /// @param dropped told of what was taken out to keep the bounds, outside the lock
  RoomMemory(
      InstantSource clock, Supplier<List<RoomMessage>> stored, Consumer<RoomMessage> dropped) {
    this.state = new RoomState(clock);
    this.stored = stored;
    this.dropped = dropped;
  }

  <T> T read(Function<RoomState, T> work) {
    load();
    lock.lock();
    try {
      return work.apply(state);
    } finally {
      lock.unlock();
    }
  }

  /// The same, for what changes something that readers wait for.
  <T> T change(Function<RoomState, T> work) {
    load();
    T result;
    List<RoomMessage> gone;
    lock.lock();
    try {
      result = work.apply(state);
      gone = state.takeDropped();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    gone.forEach(dropped);
    return result;
  }

  /// What changed after `seq`, oldest first; waits up to `patience` for the first. Empty once the room closed.
  List<Change> changes(long seq, int most, Duration patience) throws InterruptedException {
    load();
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (!isClosed && state.timeline().after(seq, 1).isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return isClosed ? List.of() : state.timeline().after(seq, most);
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return isClosed;
    } finally {
      lock.unlock();
    }
  }

  /// Ends every wait for changes, for good.
  void close() {
    lock.lock();
    try {
      isClosed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Reads the store where nobody did yet. Two threads may read it at once; the first to finish fills the room.
  private void load() {
    if (isLoaded()) {
      return;
    }
    List<RoomMessage> messages = stored.get();
    List<RoomMessage> gone;
    lock.lock();
    try {
      if (!state.isLoaded()) {
        state.load(messages);
        LOG.info("playground: {} messages stand in the room", messages.size());
      }
      gone = state.takeDropped();
    } finally {
      lock.unlock();
    }
    gone.forEach(dropped);
  }

  private boolean isLoaded() {
    lock.lock();
    try {
      return state.isLoaded();
    } finally {
      lock.unlock();
    }
  }
}
