package dev.parley.endpoint;

import dev.parley.core.web.Handler;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.ServerSentEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /v1/chat/completions`.
record ChatCompletions(InstantSource clock, Pace pace) implements Handler {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Override
  public Response handle(Request request) {
    ChatRequest asked = ChatRequest.read(body(request));
    Completion completion = complete(asked);
    return asked.delivery().isStreamed()
        ? ServerSentEvent.stream(
            new CompletionStream(completion, pace, asked.delivery().includesUsage()))
        : Response.json(200, completion.json());
  }

  private static JsonNode body(Request request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.replaceFirst(";.*", "").strip().equals("application/json")) {
      throw ApiError.of(415, "The body must be JSON: send 'Content-Type: application/json'.");
    }
    try {
      return JSON.readTree(request.body());
    } catch (JacksonException e) {
      // only some of Jackson's errors know where they are
      String place = Optional.ofNullable(e.getLocation())
          .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")").orElse("");
      throw ApiError.of(400, "The body is not valid JSON" + place + ".");
    }
  }

  private Completion complete(ChatRequest asked) {
    Completion.Head head = new Completion.Head(
        "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
        clock.instant().getEpochSecond(),
        asked.model());
    List<Choice> choices = IntStream.range(0, asked.choices())
        .mapToObj(index -> Choice.of(
            index, DemoModel.answer(asked, asked.seed() + index), asked.bounds()))
        .toList();
    return new Completion(head, choices, Usage.of(asked, choices));
  }
}
