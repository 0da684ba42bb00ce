package dev.parley.playground;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.web.HttpException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The playground's messages: in memory for whoever reads, in the store for the next start. Any thread may
/// call; everything shared is guarded by one lock, which is never held while the store is asked.
///
/// A message is posted in three steps, so that nothing half done is ever seen: [#prepare] gives it an id,
/// [#keep] stores it, [#publish] shows it; [#discard] takes the first two back. The room is read from the
/// store at the first use. Every method throws [UncheckedIOException] where the store cannot be reached.
final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);
  private static final int MOST_TRIES = 20;

  private final Archive archive;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private final RoomState state;

  @GuardedBy("lock")
  private boolean isClosed;

  Room(Archive archive, InstantSource clock) {
    this.archive = archive;
    this.state = new RoomState(clock);
  }

  /// The message, as it stands; one that was deleted is not found.
  Optional<RoomMessage> find(String id) {
    return read(it -> it.find(id));
  }

  /// The channel's messages and its threads', oldest first; of the deleted ones those that begin a thread.
  List<RoomMessage> in(String channel) {
    return read(it -> it.timeline().standing(channel));
  }

  /// The thread's messages with the one that began it, oldest first, the deleted ones among them.
  List<RoomMessage> thread(Place place) {
    return read(it -> it.timeline().thread(place));
  }

  /// Whether the thread's first message stands there, stood there, or is about to.
  boolean isThread(Place place) {
    return read(it -> it.isThread(place));
  }

  /// The place, where there is such a thread or none is meant.
  ///
  /// @throws HttpException 404 with the reason otherwise
  Place existing(Place place) {
    if (place.isThread() && place.isDirect()) {
      throw new HttpException(404, "a direct message has no threads; leave thread out");
    }
    if (place.isThread() && !isThread(place)) {
      throw new HttpException(
          404, "there is no such thread in %s; a thread is named by the id of its first message"
              .formatted(place.channel()));
    }
    return place;
  }

  /// The message that was posted under the sender's id `event`.
  Optional<RoomMessage> byEvent(String event) {
    return read(it -> it.timeline().byEvent(event));
  }

  /// The number of the last change.
  long seq() {
    return read(RoomState::seq);
  }

  /// Where the bot works on an answer now.
  List<Typing> typing() {
    return read(RoomState::typing);
  }

  /// From where a reader goes on that has seen `seq`. Before a restart a change may have been stored under
  /// an earlier number than it was shown under, so a reader from before sees a minute again; one from a room
  /// that is no more sees everything.
  long resume(long seq) {
    return read(it -> it.resume(seq));
  }

  /// Gives the message its id; empty where another with the same event is on its way.
  Optional<RoomMessage> prepare(NewMessage message) {
    return read(it -> it.prepare(message));
  }

  /// Stores the prepared message.
  void keep(RoomMessage message) {
    archive.write(message);
  }

  /// Shows the message that was kept.
  void publish(RoomMessage message) {
    change(it -> it.publish(message)).forEach(this::forget);
  }

  /// Takes the prepared message back.
  void discard(RoomMessage message) {
    read(it -> {
      it.discard(message);
      return message;
    });
    forget(message);
  }

  /// Shows that the bot works on an answer; not stored.
  void type(Place place) {
    change(it -> {
      it.type(place);
      return place;
    });
  }

  /// Changes the message in the store and then here. Where two change it at once, both changes are made,
  /// one after the other, and the store ends with what stands here.
  ///
  /// @return empty where the message is gone
  Optional<RoomMessage> change(String id, UnaryOperator<RoomMessage> change) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<RoomMessage> before = find(id);
      if (before.isEmpty()) {
        return before;
      }
      RoomMessage after = change.apply(before.get());
      archive.write(after);
      Optional<RoomMessage> stands = change(it -> it.replace(before.get(), after));
      if (stands.isPresent()) {
        return stands;
      }
    }
    throw new IllegalStateException("too many changes of one message at once");
  }

  /// Changes the message here, and in the store where that can be reached: for what another change follows soon,
  /// so that a reply goes on growing while the store is away.
  ///
  /// @return empty where the message is gone
  Optional<RoomMessage> show(String id, UnaryOperator<RoomMessage> change) {
    Optional<RoomMessage> stands = change(
        it -> it.find(id).flatMap(before -> it.replace(before, change.apply(before))));
    try {
      stands.ifPresent(archive::write);
    } catch (UncheckedIOException e) {
      LOG.debug("playground: message {} is shown and not stored yet: {}", id, e.getMessage());
    }
    return stands;
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

  private <T> T change(Function<RoomState, T> work) {
    return read(it -> {
      T result = work.apply(it);
      signal();
      return result;
    });
  }

  private <T> T read(Function<RoomState, T> work) {
    load();
    lock.lock();
    try {
      return work.apply(state);
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    changed.signalAll();
  }

  /// Reads the store where nobody did yet. Two threads may read it at once; the first to finish fills the room.
  private void load() {
    if (isLoaded()) {
      return;
    }
    List<RoomMessage> stored =
        Places.all().stream().flatMap(channel -> archive.readAll(channel).stream()).toList();
    lock.lock();
    try {
      if (!state.isLoaded()) {
        state.load(stored);
        LOG.info("playground: {} messages stand in the room", stored.size());
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isLoaded() {
    lock.lock();
    try {
      return state.isLoaded();
    } finally {
      lock.unlock();
    }
  }

  /// Takes the message out of the store. Where that fails it lies there until its channel's lifetime ends or
  /// it is pruned at a later post; nobody sees it before the next start.
  private void forget(RoomMessage message) {
    try {
      archive.remove(message);
    } catch (UncheckedIOException e) {
      LOG.warn("playground: message {} could not be taken out of the store: {}", message.id(),
          e.getMessage());
    }
  }
}
