package dev.parley.playground;

import dev.parley.core.command.CommandCall;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyButton.Action;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Commands and buttons over HTTP. They do not pass the inbox, except those that ask the model or show another answer.
final class PlaygroundCommands {
  private static final int LONGEST_COMMAND = 4_000;
  private static final Pattern NAME = Pattern.compile("^\\s*/parley\\b", Pattern.CASE_INSENSITIVE);

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
    CommandCall call = new CommandCall(
        "command-" + UUID.randomUUID(),
        place.isThread() || place.isDirect() ? Optional.of(place.conversation()) : Optional.empty(),
        PlaygroundEvents.person(author),
        NAME.matcher(text).replaceFirst(""));
    return json(told(callbacks.command(call)));
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
    String told = callbacks.press(PlaygroundEvents.press(reply, button, author));
    if (told.isEmpty() && isSpent(action)) {
      withdraw(button, reply);
    }
    return json(told(told).put("message", reply.id()).put("action", name));
  }

  /// Whether a press is the last that the button is good for.
  private static boolean isSpent(Action action) {
    return switch (action) {
      case STOP, RETRY, REGENERATE, CONTINUE -> true;
      case EARLIER, LATER, GOOD, BAD -> false;
    };
  }

  /// The button leaves with the press, unless the message changed since: what follows brings its own buttons, and
  /// a turn that failed again at once has brought the same one.
  private void withdraw(ReplyButton button, RoomMessage reply) {
    room.show(reply.id(), now -> now.seq() == reply.seq() ? without(button, now) : now);
  }

  private static RoomMessage without(ReplyButton button, RoomMessage reply) {
    MessageDraft draft = reply.draft();
    List<ReplyButton> left =
        draft.buttons().stream().filter(each -> !each.equals(button)).toList();
    return reply.edited(new MessageDraft(draft.text(), left, draft.files(), draft.last()));
  }

  private static ObjectNode told(String text) {
    return Wire.JSON.createObjectNode().put("text", CleanText.of(text));
  }

  private static String known() {
    return Arrays.stream(Action.values()).map(Wire::name).collect(Collectors.joining(", "));
  }

  private static Response json(ObjectNode json) {
    return Response.json(200, Wire.JSON.writeValueAsString(json));
  }
}
