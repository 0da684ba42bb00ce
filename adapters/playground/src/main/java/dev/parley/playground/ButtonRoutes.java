package dev.parley.playground;

import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
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

/// Presses of buttons over HTTP. They do not pass the inbox, except those that ask the model or show another answer.
final class ButtonRoutes {
  private static final Sentence OUTDATED = Sentence.of("press.outdated");

  private final Room room;
  private final PlaygroundCallbacks callbacks;

  ButtonRoutes(Room room, PlaygroundCallbacks callbacks) {
    this.room = room;
    this.callbacks = callbacks;
  }

  List<Route> routes() {
    return List
        .of(new Route("POST", "/playground/api/actions", MessageRoutes.LARGEST_BODY, this::press));
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
            .orElseThrow(() -> new HttpException(
                404, Sentences.say(OUTDATED, Places.language(author))));
    String told = callbacks.press(PlaygroundEvents.press(reply, button, author));
    if (told.isEmpty() && isSpent(action)) {
      withdraw(button, reply);
    }
    return Response.json(200, Wire.JSON.writeValueAsString(Wire.JSON.createObjectNode()
        .put("text", CleanText.of(told)).put("message", reply.id()).put("action", name)));
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

  private static String known() {
    return Arrays.stream(Action.values()).map(Wire::name).collect(Collectors.joining(", "));
  }
}
