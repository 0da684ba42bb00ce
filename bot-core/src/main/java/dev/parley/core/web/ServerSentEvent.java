package dev.parley.core.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// One event of an event stream (`text/event-stream`).
///
/// @param id what the browser gives back as `Last-Event-ID`; one line
/// @param name the event's type; one line
/// @param data any number of lines
public record ServerSentEvent(Optional<String> id, Optional<String> name, String data) {
  public ServerSentEvent {
    id.ifPresent(ServerSentEvent::requireOneLine);
    name.ifPresent(ServerSentEvent::requireOneLine);
  }

  /// An event with all three.
  public static ServerSentEvent of(String id, String name, String data) {
    return new ServerSentEvent(Optional.of(id), Optional.of(name), data);
  }

  /// An answer that is an event stream.
  public static Response.Streamed stream(Response.StreamWriter writer) {
    return new Response.Streamed(200, Map.of(
        "Content-Type", "text/event-stream; charset=utf-8",
        "Cache-Control", "no-store",
        // nginx would otherwise hold events back until its buffer is full
        "X-Accel-Buffering", "no"), writer);
  }

  /// A comment, which clients skip: it keeps an idle stream alive and finds out whether the client is.
  public static byte[] comment(String text) {
    requireOneLine(text);
    return (": " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The event on the wire.
  public byte[] bytes() {
    StringBuilder event = new StringBuilder();
    id.ifPresent(value -> event.append("id: ").append(value).append('\n'));
    name.ifPresent(value -> event.append("event: ").append(value).append('\n'));
    for (String line : data.split("\r\n|\r|\n", -1)) {
      event.append("data: ").append(line).append('\n');
    }
    return event.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void requireOneLine(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("one line without NUL is allowed");
    }
  }
}
