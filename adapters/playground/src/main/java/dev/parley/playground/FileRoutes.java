package dev.parley.playground;

import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files that hang on messages, over HTTP: to be saved, never to be shown by the browser as a page.
final class FileRoutes {
  /// Where a browser shows it all the same, nothing in it does anything.
  private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final Room room;

  FileRoutes(Room room) {
    this.room = room;
  }

  List<Route> routes() {
    return List.of(Route.of("GET", "/playground/api/files/{message}/{name}", this::download));
  }

  private Response download(Request request) {
    String name = request.variables().getOrDefault("name", "");
    RoomMessage message = room.find(request.variables().getOrDefault("message", ""))
        .orElseThrow(() -> new HttpException(
            404, "there is no such message; it may have been deleted"));
    Places.channelFor(
        Optional.ofNullable(request.query().get("author")), message.place().channel());
    String content = room.attachments().read(message, name)
        .orElseThrow(() -> new HttpException(404, "this message has no such file"));
    return new Response.Whole(200, Map.of(
        "Content-Type", "text/markdown; charset=utf-8",
        "Content-Disposition", "attachment; filename=\"%s\"".formatted(name),
        "X-Content-Type-Options", "nosniff",
        "Content-Security-Policy", POLICY,
        "Cache-Control", "no-store"), content.getBytes(StandardCharsets.UTF_8));
  }
}
