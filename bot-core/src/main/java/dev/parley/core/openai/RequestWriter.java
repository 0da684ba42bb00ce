package dev.parley.core.openai;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.WellFormed;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the body of a streaming request. Only what was chosen is sent: a server may refuse even the
/// specification's own defaults, and the same request gives the same bytes, so that prompt caches hold.
final class RequestWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int FIRST_SIZE = 4096;

  private RequestWriter() {}

  static byte[] write(CompletionRequest request, String model) {
    var body = new ByteArrayOutputStream(FIRST_SIZE);
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
      json.writeStartObject();
      json.writeStringProperty("model", WellFormed.of(model));
      json.writeArrayPropertyStart("messages");
      request.messages().forEach(message -> MessageWriter.write(json, message));
      json.writeEndArray();
      options(json, request.options());
      json.writeBooleanProperty("stream", true);
      json.writeObjectPropertyStart("stream_options");
      json.writeBooleanProperty("include_usage", true);
      json.writeEndObject();
      json.writeEndObject();
    }
    return body.toByteArray();
  }

  /// `max_tokens` and not its successor: every server knows it, Ollama knows no other.
  private static void options(JsonGenerator json, CompletionOptions options) {
    options.temperature().ifPresent(value -> json.writeNumberProperty("temperature", value));
    options.topP().ifPresent(value -> json.writeNumberProperty("top_p", value));
    options.maxTokens().ifPresent(value -> json.writeNumberProperty("max_tokens", value));
    options.seed().ifPresent(value -> json.writeNumberProperty("seed", value));
    options.reasoningEffort()
        .ifPresent(effort -> json.writeStringProperty("reasoning_effort", effort.wire()));
    if (!options.stop().isEmpty()) {
      json.writeArrayPropertyStart("stop");
      options.stop().forEach(stop -> json.writeString(WellFormed.of(stop)));
      json.writeEndArray();
    }
  }
}
