package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyButton.Action;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Commands and buttons over HTTP. They do not pass the inbox, except Retry, which asks the model.
final class PlaygroundCommands {
  private static final int LONGEST_COMMAND = 4_000;

  private final Room room;
  private final PlaygroundCallbacks callbacks;

  PlaygroundCommands(Room room, PlaygroundCallbacks callbacks) {
    this.room = room;
    this.callbacks = callbacks;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", "/playground/api/commands", MessageRoutes.LARGEST_BODY, this::command),
        new Route("POST", "/playground/api/actions", MessageRoutes.LARGEST_BODY, this::press));
  }

  private Response command(Request request) {
    Fields body = Fields.of(request);
    String author = Places.person(body.text("author"));
    String channel = Places.channelFor(author, body.text("channel"));
    String text = body.words("text", LONGEST_COMMAND);
    Place place = room.existing(new Place(channel, body.optionalText("thread").orElse("")));
    String answer = callbacks.command(place.conversation(), PlaygroundEvents.author(author), text);
    return json(Wire.JSON.createObjectNode().put("text", CleanText.of(answer)));
  }

  private Response press(Request request) {
    Fields body = Fields.of(request);
    String author = Places.person(body.text("author"));
    String name = body.text("action");
    Action action =
        Wire.action(name).orElseThrow(() -> new HttpException(400, "action is one of " + known()));
    RoomMessage reply = room.find(body.text("message"))
        .orElseThrow(
            () -> new HttpException(404, "there is no such message; it may have been deleted"));
    Places.channelFor(author, reply.place().channel());
    ReplyButton button =
        reply.draft().buttons().stream().filter(each -> each.action() == action).findFirst()
            .orElseThrow(() -> new HttpException(404, "this message has no such button any more"));
    switch (action) {
      case STOP -> callbacks.stop(PlaygroundEvents.address(reply, button));
      case RETRY -> retry(reply, button, author);
    }
    return json(Wire.JSON.createObjectNode().put("message", reply.id()).put("action", name));
  }

  /// The button leaves with the press: the reply that follows brings its own.
  private void retry(RoomMessage reply, ReplyButton button, String author) {
    if (callbacks.accept(PlaygroundEvents.retry(reply, button, author)) == Acceptance.FULL) {
      throw new HttpException(429, "too many messages wait in this conversation; try again later");
    }
    room.change(reply.id(), now -> {
      List<ReplyButton> left =
          now.draft().buttons().stream().filter(each -> !each.equals(button)).toList();
      return now.edited(new MessageDraft(now.draft().text(), left, now.draft().last()));
    });
  }

  private static String known() {
    return Arrays.stream(Action.values()).map(Wire::name).collect(Collectors.joining(", "));
  }

  private static Response json(ObjectNode json) {
    return Response.json(200, Wire.JSON.writeValueAsString(json));
  }
}
