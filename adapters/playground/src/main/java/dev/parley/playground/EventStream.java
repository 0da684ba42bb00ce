package dev.parley.playground;

import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import dev.parley.core.web.ServerSentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The room's changes as Server-Sent Events, one virtual thread a reader. A reader holds its place as a
/// number and asks for what changed since: who reads slowly gets the newest text, and nothing waits for them.
final class EventStream {
  static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
  static final int MOST_STREAMS = 200;
  private static final int BATCH = 32;
  private static final byte[] COMMENT = ServerSentEvent.comment("still here");
  private static final byte[] RECONNECT = bytes("retry: 1000\n\n");
  private static final byte[] LATER = bytes("retry: 10000\n: too many pages are open\n\n");

  private final Room room;
  private final Semaphore open = new Semaphore(MOST_STREAMS);

  EventStream(Room room) {
    this.room = room;
  }

  List<Route> routes() {
    return List.of(Route.of("GET", "/playground/api/events", this::open));
  }

  /// Begins after the header `Last-Event-ID`, else after the query's `after`, else now. Direct messages are sent to
  /// the query's `author` alone, and to nobody where none is named.
  private Response open(Request request) {
    if (open.availablePermits() == 0) {
      throw new HttpException(503, "too many pages are open; close one");
    }
    Optional<String> author =
        Optional.ofNullable(request.query().get("author")).map(Places::person);
    long from =
        request.header("last-event-id").or(() -> Optional.ofNullable(request.query().get("after")))
            .map(EventStream::number).map(room::resume).orElseGet(room::seq);
    return ServerSentEvent.stream(sink -> write(sink, from, author));
  }

  private void write(Response.Sink sink, long from, Optional<String> author)
      throws IOException, InterruptedException {
    // taken here and not before: not every answer that was promised comes to be written
    if (!open.tryAcquire()) {
      sink.send(LATER);
      return;
    }
    try {
      sink.send(RECONNECT);
      for (Typing sign : room.typing()) {
        // What came since follows as a change.
        if (sign.seq() <= from) {
          send(sink, sign, author);
        }
      }
      follow(sink, from, author);
    } finally {
      open.release();
    }
  }

  private void follow(Response.Sink sink, long from, Optional<String> author)
      throws IOException, InterruptedException {
    long seen = from;
    while (!room.isClosed()) {
      List<Change> changes = room.changes(seen, BATCH, KEEP_ALIVE);
      if (changes.isEmpty()) {
        sink.send(COMMENT);
      }
      for (Change change : changes) {
        send(sink, change, author);
        seen = change.seq();
      }
    }
  }

  private static void send(Response.Sink sink, Change change, Optional<String> author)
      throws IOException {
    boolean isVisible = !change.place().isDirect()
        || author.map(Places::direct).filter(change.place().channel()::equals).isPresent();
    if (isVisible) {
      sink.send(Wire.event(change));
    }
  }

  /// What cannot be read begins at the beginning.
  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
