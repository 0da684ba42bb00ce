package dev.parley.core.openai;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.settings.Secret;
import dev.parley.core.testing.RawHttpServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A client of a [RawHttpServer], and a question to ask it.
final class Calls {
  static final String PATH = "/v1/chat/completions";
  static final Duration SHORT = Duration.ofMillis(150);
  static final Duration LONG = Duration.ofSeconds(20);
  static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG, LONG, LONG);

  private Calls() {}

  static OpenAiClient client(RawHttpServer server, Timeouts timeouts) {
    return client(server, timeouts, Optional.of("m"));
  }

  static OpenAiClient client(RawHttpServer server, Timeouts timeouts, Optional<String> model) {
    var settings =
        new EndpointSettings("test", server.uri(""), new Secret("sk-secret"), model, timeouts);
    return new OpenAiClient(settings, InstantSource.system());
  }

  static CompletionRequest question() {
    var ada = new Author("u1", "ada");
    return new CompletionRequest(
        Optional.empty(),
        List.of(new ChatMessage.User(ada, "m1", ChatMessage.ofText("hello"))),
        CompletionOptions.NONE);
  }

  static Recorded ask(OpenAiClient client) {
    var recorded = Recorded.nothing();
    client.call(question()).stream(recorded);
    return recorded;
  }
}
