package dev.parley.playground;

import dev.parley.playground.RoomMessage.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The room's messages and their last changes, in memory. Each message and each typing sign has exactly one
/// change, its newest, so a reader that lags behind finds the newest text and nothing queues up for it.
///
/// Not safe for several threads; [Room] guards it.
final class Timeline {
  /// The most messages outside threads in one channel; the oldest leave with their threads.
  static final int MOST_ROOTS = 500;
  private static final int MOST_TYPING = 1_000;
  private static final Duration TOMBSTONE = Duration.ofDays(1);

  private final Map<String, Shelf> channels = new HashMap<>();
  private final Map<EventKey, RoomMessage> byKey = new HashMap<>();
  private final NavigableMap<Long, Change> changes = new TreeMap<>();
  private final Map<Place, Typing> typing = new HashMap<>();

  /// Puts the message there, over its older state.
  void put(RoomMessage message) {
    shelf(message.place().channel()).put(message).ifPresent(before -> {
      changes.remove(before.seq());
      before.key().ifPresent(byKey::remove);
    });
    message.key().ifPresent(key -> byKey.put(key, message));
    changes.put(message.seq(), message);
    if (message.isByBot()) {
      quiet(message.place());
    }
  }

  /// Shows that the bot works on an answer.
  void put(Typing sign) {
    if (typing.size() >= MOST_TYPING) {
      List.copyOf(typing.keySet()).forEach(this::quiet);
    }
    quiet(sign.place());
    typing.put(sign.place(), sign);
    changes.put(sign.seq(), sign);
  }

  Optional<RoomMessage> find(String id) {
    return channels.values().stream()
        .flatMap(channel -> channel.find(id).stream())
        .findFirst();
  }

  /// The message that was posted under its sender's own id.
  Optional<RoomMessage> byKey(EventKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The channel's messages, oldest first, those of its threads among them.
  List<RoomMessage> in(String channel) {
    return shelf(channel).all();
  }

  /// The same without the deleted ones, except those that begin a thread in which something still stands.
  List<RoomMessage> standing(String channel) {
    Set<String> roots = in(channel).stream().filter(message -> !message.isDeleted())
        .map(RoomMessage::root).collect(Collectors.toSet());
    return in(channel).stream()
        .filter(message -> !message.isDeleted() || roots.contains(message.id())).toList();
  }

  /// The thread's first message and those after it, oldest first.
  List<RoomMessage> thread(Place place) {
    return in(place.channel()).stream()
        .filter(message -> message.root().equals(place.thread())).toList();
  }

  List<Typing> typing(Instant now) {
    return typing.values().stream().filter(sign -> sign.isLive(now)).toList();
  }

  /// What changed after `seq`, in the order of the changes.
  List<Change> after(long seq, int most) {
    return changes.tailMap(seq, false).values().stream().limit(most).toList();
  }

  long lastSeq() {
    return changes.isEmpty() ? 0 : changes.lastKey();
  }

  /// Takes out what is over the bounds, and what was deleted long ago and has no thread.
  List<RoomMessage> prune(String channel, Instant now) {
    List<RoomMessage> gone = new ArrayList<>();
    Set<String> growing = shelf(channel).growingRoots();
    List<RoomMessage> roots =
        in(channel).stream().filter(message -> !message.place().isThread()).toList();
    roots.stream().limit(Math.max(0, roots.size() - MOST_ROOTS))
        .filter(root -> !growing.contains(root.id()))
        .forEach(root -> gone.addAll(thread(new Place(channel, root.id()))));
    in(channel).stream().filter(message -> isSpent(message, now)).forEach(gone::add);
    gone.forEach(this::remove);
    gone.addAll(shrink(channel));
    return gone;
  }

  /// Takes out the oldest while the channel is over its bounds: a message that began a thread with that thread,
  /// except where the newest message stands in it or an answer grows; of those the oldest replies go, but no part of
  /// the answer.
  List<RoomMessage> shrink(String channel) {
    Shelf shelf = shelf(channel);
    if (!shelf.isOver()) {
      return List.of();
    }
    List<RoomMessage> gone = new ArrayList<>();
    Set<String> growing = shelf.growingRoots();
    String newest = shelf.newestRoot();
    for (RoomMessage oldest : shelf.all()) {
      if (!shelf.isOver()) {
        break;
      }
      boolean stays = oldest.id().equals(newest)
          || growing.contains(oldest.id())
          || (oldest.isByBot() && growing.contains(oldest.root()));
      if (!stays && shelf.find(oldest.id()).isPresent()) {
        List<RoomMessage> leaving = withThread(oldest);
        leaving.forEach(this::remove);
        gone.addAll(leaving);
      }
    }
    return gone;
  }

  private List<RoomMessage> withThread(RoomMessage message) {
    return message.place().isThread()
        ? List.of(message)
        : thread(new Place(message.place().channel(), message.id()));
  }

  private boolean isSpent(RoomMessage message, Instant now) {
    return message.standing() == Standing.DELETED
        && message.at().plus(TOMBSTONE).isBefore(now)
        && (message.place().isThread()
            || thread(new Place(message.place().channel(), message.id())).size() == 1);
  }

  private void remove(RoomMessage message) {
    shelf(message.place().channel()).remove(message.id());
    changes.remove(message.seq());
    message.key().ifPresent(byKey::remove);
  }

  private void quiet(Place place) {
    Typing sign = typing.remove(place);
    if (sign != null) {
      changes.remove(sign.seq());
    }
  }

  private Shelf shelf(String channel) {
    return channels.computeIfAbsent(channel, name -> new Shelf());
  }
}
