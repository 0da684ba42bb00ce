package dev.parley.playground;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.settings.Secret;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A playground in a test, spoken to through its routes as the server would.
final class Playground {
  final RecordedDocuments documents;
  final SetClock clock;
  final RecordedCallbacks bot = new RecordedCallbacks();
  final PlaygroundAdapter adapter;
  private final PlaygroundSettings settings;
  private final List<Route> routes;
  private int answers;

  Playground() {
    this(new RecordedDocuments(), new SetClock(), PlaygroundSettings.defaults());
  }

  /// One that behaves so.
  static Playground with(Manners manners) {
    return new Playground(new RecordedDocuments(), new SetClock(),
        new PlaygroundSettings(Secret.NONE, manners, PlaygroundSettings.MOST_CHARACTERS));
  }

  Playground(RecordedDocuments documents, SetClock clock, PlaygroundSettings settings) {
    this.settings = settings;
    this.documents = documents;
    this.clock = clock;
    this.adapter = new PlaygroundAdapter(settings, documents, clock);
    this.routes = adapter.routes(bot);
  }

  /// The same playground after a restart of Parley.
  Playground restarted() {
    adapter.close();
    return new Playground(documents, clock, settings);
  }

  /// What a request was answered: the status and the body.
  record Answer(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      return Wire.JSON.readTree(body);
    }

    String at(String field) {
      return json().path(field).asString();
    }
  }

  Answer get(String path) {
    return call("GET", path, "", Map.of());
  }

  Answer post(String path, String body) {
    return call("POST", path, body, Map.of());
  }

  Answer say(String author, String channel, String text) {
    return post("/playground/api/messages",
        Wire.JSON.writeValueAsString(Map.of("author", author, "channel", channel, "text", text)));
  }

  Answer reply(String author, String channel, String thread, String text) {
    return post("/playground/api/messages", Wire.JSON.writeValueAsString(
        Map.of("author", author, "channel", channel, "thread", thread, "text", text)));
  }

  JsonNode messages(String query) {
    return get("/playground/api/messages?" + query).json().path("messages");
  }

  ReplyChannel replyTo(String channel, String thread) {
    return adapter
        .open(new ReplyAddress(new ConversationId("playground", "local", channel, thread), thread));
  }

  /// The bot says something; gives the message's id.
  String answer(String channel, String thread, String text, ReplyButton... buttons) {
    Delivery delivery = adapter
        .open(new ReplyAddress(
            new ConversationId("playground", "local", channel, thread), "q" + ++answers))
        .perform(new ReplyAction.Post(0, new MessageDraft(text, List.of(buttons), true)));
    return ((Delivery.Delivered) delivery).message();
  }

  Answer call(String method, String path, String body, Map<String, String> headers) {
    try {
      return switch (open(method, path, body, headers)) {
        case Response.Whole whole -> new Answer(
            whole.status(), whole.headers(), new String(whole.body(), StandardCharsets.UTF_8));
        case Response.Streamed streamed -> new Answer(streamed.status(), streamed.headers(), "");
      };
    } catch (HttpException e) {
      return new Answer(e.status(), Map.of(),
          Wire.JSON.writeValueAsString(Map.of("error", e.getMessage())));
    }
  }

  Response open(String method, String target, String body, Map<String, String> headers) {
    String path = target.replaceFirst("\\?.*", "");
    Map<String, String> query = new HashMap<>();
    if (target.contains("?")) {
      for (String pair : target.substring(target.indexOf('?') + 1).split("&", -1)) {
        query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    for (Route route : routes) {
      Optional<Map<String, String>> variables =
          match(route.path().split("/", -1), path.split("/", -1));
      if (route.method().equals(method) && variables.isPresent()) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return route.handler()
            .handle(new Request(method, path, variables.get(), query, headers, bytes));
      }
    }
    throw new HttpException(404, "no route for " + method + " " + path);
  }

  private static Optional<Map<String, String>> match(String[] pattern, String[] path) {
    Map<String, String> variables = new HashMap<>();
    for (int at = 0; at < pattern.length && at < path.length; at++) {
      if (pattern[at].endsWith("*}")) {
        variables.put(pattern[at].substring(1, pattern[at].length() - 2),
            String.join("/", List.of(path).subList(at, path.length)));
        return Optional.of(variables);
      }
      if (pattern[at].startsWith("{")) {
        variables.put(pattern[at].substring(1, pattern[at].length() - 1), path[at]);
      } else if (!pattern[at].equals(path[at])) {
        return Optional.empty();
      }
    }
    return pattern.length == path.length ? Optional.of(variables) : Optional.empty();
  }
}
