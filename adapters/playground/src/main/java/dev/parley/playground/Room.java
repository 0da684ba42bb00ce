package dev.parley.playground;

import dev.parley.core.web.HttpException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The playground's messages: in memory for whoever reads, in the store for the next start. Any thread may call.
///
/// A message is posted in three steps, so that nothing half done is ever seen: [#prepare] gives it an id,
/// [#keep] stores it, [#publish] shows it; [#discard] takes the first two back. Every method throws
/// [UncheckedIOException] where the store cannot be reached.
final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private final Archive archive;
  private final Writers writers = new Writers();
  private final GrowingMessages growing;
  private final Leftovers leftovers = new Leftovers(this::settle);
  private final RoomMemory memory;

  Room(Archive archive, InstantSource clock) {
    this.archive = archive;
    this.growing = new GrowingMessages(clock);
    this.memory = new RoomMemory(clock, archive::readAll, leftovers::add);
  }

  /// The message, as it stands; one that was deleted is not found.
  Optional<RoomMessage> find(String id) {
    return memory.read(it -> it.find(id));
  }

  /// The channel's messages and its threads', oldest first; of the deleted ones those that begin a thread.
  List<RoomMessage> in(String channel) {
    return memory.read(it -> it.timeline().standing(channel));
  }

  /// The thread's messages with the one that began it, oldest first, the deleted ones among them.
  List<RoomMessage> thread(Place place) {
    return memory.read(it -> it.timeline().thread(place));
  }

  /// Whether the thread's first message stands there, stood there, or is about to.
  boolean isThread(Place place) {
    return memory.read(it -> it.isThread(place));
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

  /// The number of the last change.
  long seq() {
    return memory.read(RoomState::seq);
  }

  /// Where the bot works on an answer now.
  List<Typing> typing() {
    return memory.read(RoomState::typing);
  }

  /// From where a reader goes on that has seen `seq`. Before a restart a change may have been stored under
  /// an earlier number than it was shown under, so a reader from before sees a minute again; one from a room
  /// that is no more sees everything.
  long resume(long seq) {
    return memory.read(it -> it.resume(seq));
  }

  /// Gives the message its id, unless its event is known: asked and taken down in one step, so that one event
  /// becomes one message however often and however close together it is sent.
  Preparation prepare(NewMessage message) {
    return memory.read(it -> it.prepare(message));
  }

  /// The messages' files.
  Attachments attachments() {
    return archive.attachments();
  }

  /// The messages that take more text at their end.
  GrowingMessages growing() {
    return growing;
  }

  /// Stores the prepared message.
  void keep(RoomMessage message) {
    archive.write(message);
  }

  /// Shows the message that was kept.
  void publish(RoomMessage message) {
    memory.change(it -> it.publish(message));
  }

  /// Takes the prepared message back; never waits for the store.
  void discard(RoomMessage message) {
    memory.read(it -> it.discard(message));
    leftovers.add(message);
  }

  /// Shows that the bot works on an answer, and how; not stored.
  void type(Place place, String line) {
    memory.change(it -> it.type(place, line));
  }

  /// Changes the message in the store and then here. Where several change it at once, each change is made, one
  /// after the other, and the store ends with what stands here.
  ///
  /// A store that did not answer in time may carry the change out later all the same; what stands here is then
  /// written again.
  ///
  /// @return empty where the message is gone
  /// @throws UncheckedIOException where it is not known whether the store has the change; it does not stand here
  Optional<RoomMessage> change(String id, UnaryOperator<RoomMessage> change) {
    return writers.alone(id, () -> {
      Optional<RoomMessage> after = find(id).map(change);
      after.ifPresent(this::store);
      Optional<RoomMessage> stands =
          after.flatMap(message -> memory.change(it -> it.replace(message)));
      if (stands.isEmpty()) {
        after.ifPresent(leftovers::add); // pruned meanwhile
      }
      return stands;
    });
  }

  /// Changes the message here, and in the store where that can be reached: for what another change follows soon,
  /// so that a reply goes on growing while the store is away.
  ///
  /// @return empty where the message is gone
  Optional<RoomMessage> show(String id, UnaryOperator<RoomMessage> change) {
    return writers.alone(id, () -> {
      Optional<RoomMessage> stands =
          memory.change(it -> it.find(id).map(change).flatMap(it::replace));
      try {
        stands.ifPresent(archive::write);
      } catch (UncheckedIOException e) {
        LOG.debug("playground: message {} is shown and not stored yet: {}", id, e.getMessage());
      }
      return stands;
    });
  }

  /// What changed after `seq`, oldest first; waits up to `patience` for the first. Empty once the room closed.
  List<Change> changes(long seq, int most, Duration patience) throws InterruptedException {
    return memory.changes(seq, most, patience);
  }

  boolean isClosed() {
    return memory.isClosed();
  }

  /// Ends every wait for changes, for good.
  void close() {
    memory.close();
    leftovers.close();
  }

  private void store(RoomMessage message) {
    RoomMessage numbered = memory.read(it -> it.numbered(message));
    try {
      archive.write(numbered);
    } catch (UncheckedIOException unsure) {
      leftovers.add(message);
      throw unsure;
    }
  }

  /// Makes the store say of the message what stands here, whatever it was told before.
  private void settle(RoomMessage message) {
    writers.alone(message.id(), () -> {
      Optional<RoomMessage> stands =
          memory.read(it -> it.timeline().find(message.id()).map(it::numbered));
      stands.ifPresentOrElse(archive::write, () -> archive.remove(message));
      return stands;
    });
  }
}
