package dev.parley.endpoint;

import dev.parley.core.web.Handler;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.ServerSentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// `POST /v1/chat/completions`.
///
/// @param held what is being sent
/// @param cache what was read before
record ChatCompletions(InstantSource clock, Pace pace, HeldAnswers held, PromptCache cache)
    implements Handler {
  private static final int SMALL = 64 * 1024;
  private static final String JSON = "application/json";

  @Override
  public Response handle(Request request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.replaceFirst(";.*", "").strip().equals(JSON)) {
      throw ApiError.of(415, "The body must be JSON: send 'Content-Type: application/json'.");
    }
    ChatRequest asked = RequestBody.read(request.body());
    Completion completion = Completion.of(asked,
        Completion.Head.of(asked.model(), clock.instant().getEpochSecond()),
        cache.read(asked.model(), asked.messages()));
    return asked.delivery().isStreamed()
        ? ServerSentEvent.stream(held.holding(request.client(), completion.bytes(),
            new CompletionStream(completion, pace, asked.delivery().includesUsage())))
        : whole(request.client(), completion);
  }

  /// A large answer waits for a slow client too, so it is counted among the streams.
  private Response whole(String client, Completion completion) {
    byte[] json = completion.json().getBytes(StandardCharsets.UTF_8);
    if (json.length <= SMALL) {
      return new Response.Whole(200, Map.of("Content-Type", JSON), json);
    }
    return new Response.Streamed(200, Map.of("Content-Type", JSON),
        held.holding(client, json.length, sink -> send(json, sink)));
  }

  // In pieces: the server's bound for a slow client is for each of them.
  private static void send(byte[] json, Response.Sink sink) throws IOException {
    for (int from = 0; from < json.length; from += SMALL) {
      sink.send(Arrays.copyOfRange(json, from, Math.min(from + SMALL, json.length)));
    }
  }
}
