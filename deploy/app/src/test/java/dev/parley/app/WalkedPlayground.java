package dev.parley.app;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.walk.Answered;
import dev.parley.core.testing.walk.Given;
import dev.parley.core.testing.walk.Person;
import dev.parley.core.testing.walk.Spot;
import dev.parley.core.testing.walk.Stage;
import dev.parley.core.testing.walk.WalkedBot;
import dev.parley.core.web.Origins;
import dev.parley.core.web.Routes;
import dev.parley.core.web.WebServer;
import dev.parley.core.web.WebSettings;
import dev.parley.playground.Manners;
import dev.parley.playground.PlaygroundAdapter;
import dev.parley.playground.PlaygroundSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The playground, spoken to over HTTP as its page does. Its own people walk: ada is the workspace's admin, bob runs
/// *random*, chen is a person like any other.
final class WalkedPlayground implements Stage {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CHANNEL = "random";

  private final PlaygroundAdapter adapter;
  private final WalkedBot bot;
  private final WebServer web;
  private final String thread;

  WalkedPlayground() {
    InstantSource clock = InstantSource.system();
    Ports ports = InMemoryStores.ports(clock, _ -> {});
    adapter = new PlaygroundAdapter(
        new PlaygroundSettings(Secret.NONE, Manners.Own.DEFAULT,
            PlaygroundSettings.MOST_CHARACTERS),
        ports.documents(), clock);
    bot = new WalkedBot(ports, adapter);
    try {
      web = WebServer.open(WebSettings.of("127.0.0.1", 0), Routes.guarded(Origins.loopback(),
          adapter.routes(new PlaygroundLink(bot.bot(), bot.catalog()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = post("messages", Map.of("author", "bob", "channel", CHANNEL, "text", "Good morning!"))
        .path("id").stringValue();
  }

  @Override
  public Answered give(Given given) {
    Map<String, Object> body = new HashMap<>(Map.of(
        "author", given.who().id(),
        "channel", given.where() == Spot.ELSEWHERE ? "general" : CHANNEL,
        "text", "/parley " + given.words()));
    if (given.where() == Spot.THREAD) {
      body.put("thread", thread);
    }
    body.put("files", given.files().stream().map(file -> Map.of(
        "name", file.name(), "text", new String(file.content(), StandardCharsets.UTF_8)))
        .toList());
    JsonNode answer = post("commands", body);
    List<String> files = new ArrayList<>();
    answer.path("files").forEach(file -> files.add(Answered.file(
        file.path("name").stringValue(), file.path("mediaType").stringValue())));
    return new Answered(answer.path("text").stringValue(), files);
  }

  @Override
  public void ask(Person who, String question) {
    post("messages", Map.of("author", who.id(), "channel", CHANNEL, "thread", thread,
        "text", "@parley " + question));
    bot.awaitAnswer(
        new ConversationId(adapter.name(), "local", CHANNEL, thread), question);
  }

  @Override
  public String thread() {
    return thread;
  }

  @Override
  public void close() {
    bot.close();
    adapter.close();
    web.close();
  }

  private JsonNode post(String path, Object body) {
    HttpRequest request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%d/playground/api/%s".formatted(web.port(), path)))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
    try {
      HttpResponse<String> response =
          HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError(response.statusCode() + ": " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
