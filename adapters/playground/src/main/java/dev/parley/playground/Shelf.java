package dev.parley.playground;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One channel's messages by their ids, oldest first, and how much they say and carry. Not safe for several threads.
final class Shelf {
  /// The most messages in one channel, threads included.
  static final int MOST_MESSAGES = 5_000;
  /// The most characters that the messages of one channel have together.
  static final long MOST_CHARACTERS = 2_000_000;
  /// The most bytes that the files of one channel have together.
  static final long MOST_BYTES = 10_000_000;

  private final NavigableMap<String, RoomMessage> messages = new TreeMap<>();
  private long characters;
  private long bytes;

  Optional<RoomMessage> find(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  /// Oldest first.
  List<RoomMessage> all() {
    return List.copyOf(messages.values());
  }

  /// The roots of the threads where an answer grows.
  Set<String> growingRoots() {
    return messages.values().stream()
        .filter(RoomMessage::isGrowing)
        .map(RoomMessage::root)
        .collect(Collectors.toSet());
  }

  /// The root of the thread where something was said last; empty where nothing was.
  String newestRoot() {
    return messages.isEmpty() ? "" : messages.lastEntry().getValue().root();
  }

  boolean isOver() {
    return messages.size() > MOST_MESSAGES || characters > MOST_CHARACTERS
        || bytes > MOST_BYTES;
  }

  /// Puts the message there, and gives its older state.
  Optional<RoomMessage> put(RoomMessage message) {
    Optional<RoomMessage> before = remove(message.id());
    messages.put(message.id(), message);
    characters += message.draft().text().length();
    bytes += bytes(message);
    return before;
  }

  Optional<RoomMessage> remove(String id) {
    Optional<RoomMessage> before = Optional.ofNullable(messages.remove(id));
    before.ifPresent(message -> {
      characters -= message.draft().text().length();
      bytes -= bytes(message);
    });
    return before;
  }

  private static long bytes(RoomMessage message) {
    return message.files().stream().mapToLong(RoomFile::bytes).sum();
  }
}
