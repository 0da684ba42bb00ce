package dev.parley.playground;

import dev.parley.playground.RoomMessage.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in the room, what is about to, and the numbering of changes. Not safe for several threads;
/// [Room] guards it.
final class RoomState {
  private static final long RESUME_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

  private final InstantSource clock;
  private final Timeline timeline = new Timeline();
  private final Map<String, RoomMessage> prepared = new HashMap<>();
  private boolean isLoaded;
  private long firstSeq;
  private long lastSeq;

  RoomState(InstantSource clock) {
    this.clock = clock;
  }

  boolean isLoaded() {
    return isLoaded;
  }

  void load(List<RoomMessage> messages) {
    messages.forEach(timeline::put);
    lastSeq = timeline.lastSeq();
    firstSeq = nextSeq();
    isLoaded = true;
  }

  Timeline timeline() {
    return timeline;
  }

  long seq() {
    return lastSeq;
  }

  Optional<RoomMessage> find(String id) {
    return timeline.find(id).filter(message -> !message.isDeleted());
  }

  /// Whether the thread's first message stands there, stood there, or is about to.
  boolean isThread(Place place) {
    return prepared.containsKey(place.thread())
        || timeline.find(place.thread())
            .filter(root -> root.place().equals(Place.channel(place.channel()))).isPresent();
  }

  Optional<RoomMessage> prepare(NewMessage message) {
    boolean isOnItsWay = message.event().isPresent()
        && prepared.values().stream().anyMatch(other -> other.event().equals(message.event()));
    if (isOnItsWay) {
      return Optional.empty();
    }
    long seq = nextSeq();
    RoomMessage fresh = new RoomMessage(
        Long.toString(seq), message.place(), message.author(), message.draft(), now(),
        Standing.POSTED,
        message.event(), seq);
    prepared.put(fresh.id(), fresh);
    return Optional.of(fresh);
  }

  /// Shows the prepared message; gives what is over the bounds by now, which was taken out.
  List<RoomMessage> publish(RoomMessage message) {
    prepared.remove(message.id());
    timeline.put(message.changedAt(nextSeq()));
    return timeline.prune(message.place().channel(), clock.instant());
  }

  void discard(RoomMessage message) {
    prepared.remove(message.id());
  }

  /// Puts `after` in the place of `before`; empty where `before` stands there no more.
  Optional<RoomMessage> replace(RoomMessage before, RoomMessage after) {
    if (!timeline.find(before.id()).equals(Optional.of(before))) {
      return Optional.empty();
    }
    RoomMessage numbered = after.changedAt(nextSeq());
    timeline.put(numbered);
    return Optional.of(numbered);
  }

  void type(Place place) {
    timeline.put(new Typing(place, now(), nextSeq()));
  }

  List<Typing> typing() {
    return timeline.typing(clock.instant());
  }

  long resume(long seq) {
    if (seq > lastSeq) {
      return 0;
    }
    return seq <= firstSeq ? seq - RESUME_MICROS : seq;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private long nextSeq() {
    lastSeq = Math.max(lastSeq + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return lastSeq;
  }
}
