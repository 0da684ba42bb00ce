package dev.parley.playground;

import dev.parley.core.replica.Documents;
import dev.parley.core.reply.ReplyFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The messages' files in the store, apart from the messages, so that a start does not read them. A document of the
/// store is not large enough for every file: a file is kept in pieces, and what is past the last of them is cut off,
/// with a word about it.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached.
final class Attachments {
  /// In characters, below what a document can have.
  static final int PIECE = 250_000;
  static final int MOST_PIECES = 4;
  private static final int MOST_FILES = 10;
  private static final String COLLECTION = Place.PLATFORM + ".files";
  private static final int ROOM_FOR_WORD = 200;

  private final Documents documents;

  Attachments(Documents documents) {
    this.documents = documents;
  }

  /// The files as they can be asked for, once they are kept.
  static List<RoomFile> named(List<ReplyFile> files) {
    List<RoomFile> named = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ReplyFile file : files.stream().limit(MOST_FILES).toList()) {
      int bytes = content(file).getBytes(StandardCharsets.UTF_8).length;
      named.add(new RoomFile(free(plain(file.name()), taken), bytes));
    }
    return named;
  }

  /// Keeps the files for the message, over those of the same names.
  void keep(String message, List<ReplyFile> files) {
    List<RoomFile> named = named(files);
    for (int at = 0; at < named.size(); at++) {
      write(message, named.get(at).name(), content(files.get(at)));
    }
  }

  /// A file of the message; empty where it has none of this name.
  Optional<String> read(RoomMessage message, String name) {
    if (message.files().stream().noneMatch(file -> file.name().equals(name))) {
      return Optional.empty();
    }
    StringBuilder content = new StringBuilder();
    for (int piece = 0; piece < MOST_PIECES; piece++) {
      Optional<String> there = documents.read(COLLECTION, id(message.id(), name, piece));
      if (there.isEmpty()) {
        break;
      }
      content.append(there.get());
    }
    return Optional.of(content.toString()).filter(text -> !text.isEmpty());
  }

  /// Forgets all files of the message.
  void remove(RoomMessage message) {
    message.files().forEach(file -> removeFrom(message.id(), file.name(), 0));
  }

  private void write(String message, String name, String content) {
    int piece = 0;
    for (int from = 0; from < content.length(); piece++) {
      int to = cut(content, Math.min(content.length(), from + PIECE));
      documents.write(COLLECTION, id(message, name, piece), content.substring(from, to),
          Archive.LIFETIME);
      from = to;
    }
    removeFrom(message, name, piece);
  }

  private void removeFrom(String message, String name, int first) {
    for (int piece = first; piece < MOST_PIECES; piece++) {
      documents.remove(COLLECTION, id(message, name, piece));
    }
  }

  private static String content(ReplyFile file) {
    String content = CleanText.of(file.content());
    int most = PIECE * MOST_PIECES - ROOM_FOR_WORD;
    if (content.length() <= most) {
      return content.isEmpty() ? "\n" : content;
    }
    int to = cut(content, most);
    return content.substring(0, to) + String.format(Locale.ROOT,
        "\n\n[Cut here: the playground keeps %,d characters of a file; %,d more came.]\n",
        to, content.length() - to);
  }

  /// Not between the halves of a pair.
  private static int cut(String text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /// A name that is no path, and says nothing to a header line.
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "");
    return plain.isEmpty() ? "file.md" : plain.substring(0, Math.min(80, plain.length()));
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = number + "-" + name;
    }
    return free;
  }

  private static String id(String message, String name, int piece) {
    return "%s/%s/%d".formatted(message, name, piece);
  }
}
