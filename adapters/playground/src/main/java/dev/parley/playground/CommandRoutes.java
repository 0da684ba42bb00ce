package dev.parley.playground;

import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.CommandFile;
import dev.parley.core.command.Suggestion;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Commands over HTTP: what one may write, and what is answered to its caller alone. They do not pass the inbox,
/// except those that ask the model or show another answer.
final class CommandRoutes {
  private static final String PATH = "/playground/api/commands";
  private static final int LONGEST_COMMAND = 4_000;

  private final Room room;
  private final PlaygroundCallbacks callbacks;

  CommandRoutes(Room room, PlaygroundCallbacks callbacks) {
    this.room = room;
    this.callbacks = callbacks;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", PATH, this::completions),
        new Route("POST", PATH, MessageRoutes.LARGEST_BODY, this::command));
  }

  private Response completions(Request request) {
    Map<String, String> query = request.query();
    String author = Places.person(query.getOrDefault("author", ""));
    Place place =
        place(author, query.getOrDefault("channel", ""), query.getOrDefault("thread", ""));
    String text = query.getOrDefault("text", "");
    if (text.length() > LONGEST_COMMAND) {
      throw new HttpException(400, "text has %d characters; at most %d are completed"
          .formatted(text.length(), LONGEST_COMMAND));
    }
    List<Suggestion> completions = SlashText.completions(
        text, words -> callbacks.complete(call(author, place, words, List.of())));
    ArrayNode json = Wire.JSON.createArrayNode();
    completions.forEach(completion -> json.addObject()
        .put("value", CleanText.of(completion.value()))
        .put("summary", CleanText.of(completion.summary())));
    return Response.json(200, Wire.JSON.writeValueAsString(json));
  }

  private Response command(Request request) {
    Fields body = Fields.of(request);
    String author = Places.person(body.text("author"));
    Place place =
        place(author, body.text("channel"), body.optionalText("thread").orElse(""));
    String text = body.words("text", LONGEST_COMMAND);
    List<CommandFile> files = Uploads.of(body.json().path("files"));
    CommandAnswer answer =
        callbacks.command(call(author, place, SlashText.words(text), files));
    return Response.json(200, Wire.JSON.writeValueAsString(json(answer)));
  }

  private Place place(String author, String channel, String thread) {
    return room.existing(new Place(Places.channelFor(author, channel), thread));
  }

  private static CommandCall call(
      String author, Place place, String words, List<CommandFile> files) {
    return new CommandCall(
        "command-" + UUID.randomUUID(),
        PlaygroundEvents.settingsPlace(place, author),
        place.isThread() || place.isDirect() ? Optional.of(place.conversation()) : Optional.empty(),
        PlaygroundEvents.presence(place, author),
        words,
        files);
  }

  private static ObjectNode json(CommandAnswer answer) {
    ObjectNode json = Wire.JSON.createObjectNode().put("text", CleanText.of(answer.text()));
    ArrayNode files = json.putArray("files");
    answer.files().forEach(file -> files.addObject()
        .put("name", CleanText.of(file.name()))
        .put("mediaType", file.mediaType())
        .put("base64", Base64.getEncoder().encodeToString(file.content())));
    return json;
  }
}
