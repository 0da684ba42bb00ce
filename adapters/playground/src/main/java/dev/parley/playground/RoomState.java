package dev.parley.playground;

import dev.parley.playground.RoomMessage.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final List<RoomMessage> dropped = new ArrayList<>();
  private boolean isLoaded;
  private long firstSeq;
  private long lastSeq;

  RoomState(InstantSource clock) {
    this.clock = clock;
  }

  boolean isLoaded() {
    return isLoaded;
  }

  /// Takes what was stored. Of two messages with one event, left by a store that came back late, the one that
  /// was made last stands: it is the one that was shown.
  void load(List<RoomMessage> messages) {
    messages.stream().sorted(Comparator.comparing(RoomMessage::id).reversed()).forEach(message -> {
      if (message.key().flatMap(timeline::byKey).isPresent()) {
        dropped.add(message);
      } else {
        timeline.put(message);
      }
    });
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

  Preparation prepare(NewMessage message) {
    Optional<RoomMessage> before = message.key().flatMap(timeline::byKey);
    if (before.isPresent()) {
      return new Preparation.Known(before.get());
    }
    if (message.key().isPresent() && prepared.values().stream()
        .anyMatch(other -> other.key().equals(message.key()))) {
      return new Preparation.Underway();
    }
    long seq = nextSeq();
    RoomMessage fresh = new RoomMessage(
        Long.toString(seq), message.place(), message.author(), message.draft(), List.of(),
        now(), Standing.POSTED, message.event(), seq);
    prepared.put(fresh.id(), fresh);
    return new Preparation.Fresh(fresh);
  }

  /// Shows the prepared message.
  RoomMessage publish(RoomMessage message) {
    prepared.remove(message.id());
    RoomMessage standing = put(message);
    dropped.addAll(timeline.prune(message.place().channel(), clock.instant()));
    return standing;
  }

  /// Gives what it was prepared as, where it was.
  Optional<RoomMessage> discard(RoomMessage message) {
    return Optional.ofNullable(prepared.remove(message.id()));
  }

  /// The message under a number of its own, for the store: no change is ever shown under it, and a press on the
  /// message after a restart is not taken for one before.
  RoomMessage numbered(RoomMessage message) {
    return message.changedAt(nextSeq());
  }

  /// Puts `after` in the place of the same message before; empty where that stands there no more.
  Optional<RoomMessage> replace(RoomMessage after) {
    return timeline.find(after.id()).map(before -> put(after));
  }

  /// What was taken out to keep the bounds since this was last asked.
  List<RoomMessage> takeDropped() {
    List<RoomMessage> taken = List.copyOf(dropped);
    dropped.clear();
    return taken;
  }

  Typing type(Place place, String line) {
    Typing sign = new Typing(place, line, now(), nextSeq());
    timeline.put(sign);
    return sign;
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

  private RoomMessage put(RoomMessage message) {
    RoomMessage standing = message.changedAt(nextSeq());
    timeline.put(standing);
    dropped.addAll(timeline.shrink(message.place().channel()));
    return standing;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private long nextSeq() {
    lastSeq = Math.max(lastSeq + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return lastSeq;
  }
}
