package dev.parley.playground;

import dev.parley.core.bot.Offer;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentences;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Messages over HTTP: what stands there, a new one, an edit, a deletion.
final class MessageRoutes {
  /// Far above the longest message in bytes, so that a text too long is told so in characters.
  static final int LARGEST_BODY = 2 * 1024 * 1024;
  private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9._-]{1,200}");

  private final Room room;
  private final Posting posting;
  private final int longestMessage;

  MessageRoutes(Room room, Posting posting, int longestMessage) {
    this.room = room;
    this.posting = posting;
    this.longestMessage = longestMessage;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/playground/api/messages", this::list),
        new Route("POST", "/playground/api/messages", LARGEST_BODY, this::post),
        new Route("PATCH", "/playground/api/messages/{id}", LARGEST_BODY, this::edit),
        new Route("DELETE", "/playground/api/messages/{id}", LARGEST_BODY, this::delete));
  }

  private Response list(Request request) {
    String channel = request.query().getOrDefault("channel", "");
    String visible =
        Places.channelFor(Optional.ofNullable(request.query().get("author")), channel);
    String thread = request.query().getOrDefault("thread", "");
    // the number is read first: what changes in between is then seen twice rather than never
    long seq = room.seq();
    if (thread.isEmpty()) {
      return Response.json(200, Wire.messages(room.in(visible), seq));
    }
    Place place = room.existing(new Place(visible, thread));
    List<RoomMessage> messages = room.thread(place).stream()
        .filter(message -> !message.isDeleted()).toList();
    return Response.json(200, Wire.messages(messages, seq));
  }

  private Response post(Request request) {
    Fields body = Fields.of(request);
    String author = Places.person(body.text("author"));
    String channel = Places.channelFor(author, body.text("channel"));
    body.refuse("attachments");
    String text = body.words("text", longestMessage);
    Place place = room.existing(new Place(channel, body.optionalText("thread").orElse("")));
    Optional<String> event = body.optionalText("eventId");
    if (event.isPresent() && !EVENT.matcher(event.get()).matches()) {
      throw new HttpException(400,
          "eventId has 1 to 200 letters, digits, dots, dashes or underscores");
    }
    RoomMessage message = posting.post(
        new NewMessage(place, author, new MessageDraft(text, List.of(), true), event));
    return json(202, Wire.JSON.createObjectNode()
        .put("id", message.id()).put("thread", threadOf(message)));
  }

  private Response edit(Request request) {
    Fields body = Fields.of(request);
    RoomMessage message = own(request, body.text("author"));
    String text = body.words("text", longestMessage);
    Optional<Offer> offer = posting.edit(message, text);
    ObjectNode edited = Wire.message(room.find(message.id()).orElseThrow(() -> unknown()));
    offer.ifPresent(it -> edited.set("offer", offered(it, message)));
    return json(200, edited);
  }

  /// The offer's sentence, and where its button stands there to be pressed, that button and its message.
  private ObjectNode offered(Offer offer, RoomMessage message) {
    Language language = Places.language(message.author());
    ReplyButton button = offer.button(language);
    ObjectNode json =
        Wire.JSON.createObjectNode().put("text", Sentences.say(offer.sentence(), language));
    room.in(message.place().channel()).stream().filter(
        reply -> isBearing(reply, offer)).findFirst().ifPresent(
            reply -> json
                .put("message", reply.id())
                .put("action", Wire.name(button.action()))
                .put("label", button.label()));
    return json;
  }

  private static boolean isBearing(RoomMessage reply, Offer offer) {
    return reply.draft().buttons().stream().anyMatch(button -> button.action() == offer.action()
        && button.turn().equals(offer.turn()));
  }

  private Response delete(Request request) {
    String author = Optional.ofNullable(request.query().get("author"))
        .orElseGet(() -> Fields.of(request).text("author"));
    RoomMessage message = own(request, author);
    posting.delete(message);
    return json(200, Wire.JSON.createObjectNode().put("id", message.id()).put("deleted", true));
  }

  private RoomMessage own(Request request, String author) {
    Places.person(author);
    RoomMessage message =
        room.find(request.variables().getOrDefault("id", "")).orElseThrow(() -> unknown());
    if (!message.author().equals(author)) {
      throw new HttpException(403,
          "this is a message of %s; only they may change it".formatted(message.author()));
    }
    return message;
  }

  /// The thread a message stands in or has just opened.
  private static String threadOf(RoomMessage message) {
    boolean opensOne = !message.place().isDirect() && BotMention.isIn(message.draft().text());
    return opensOne ? message.root() : message.place().thread();
  }

  private static HttpException unknown() {
    return new HttpException(404, "there is no such message; it may have been deleted");
  }

  private static Response json(int status, ObjectNode json) {
    return Response.json(status, Wire.JSON.writeValueAsString(json));
  }
}
