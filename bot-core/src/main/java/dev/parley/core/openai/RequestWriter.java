package dev.parley.core.openai;

import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Delivery;
import dev.parley.core.conversation.WellFormed;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the body of a request. Only what was chosen is sent: a server may refuse even the specification's
/// own defaults, and the same request gives the same bytes, so that prompt caches hold. What an endpoint
/// wants beside it comes last, and never takes the place of what was chosen.
final class RequestWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int FIRST_SIZE = 4096;

  private final JsonGenerator json;
  private final Set<String> written = new HashSet<>();
  private boolean hasMore;

  private RequestWriter(JsonGenerator json) {
    this.json = json;
  }

  /// A request of which no endpoint wants anything.
  static byte[] write(CompletionRequest request, String model) {
    return write(request, model, false, ExtraBody.NONE);
  }

  static byte[] write(
      CompletionRequest request, String model, boolean returnsReasoning, ExtraBody extra) {
    var body = new ByteArrayOutputStream(FIRST_SIZE);
    boolean hasMore;
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
      json.writeStartObject();
      var writer = new RequestWriter(json);
      writer.field("model").writeString(WellFormed.of(model));
      writer.field("messages").writeStartArray();
      request.messages().forEach(new MessageWriter(json, returnsReasoning)::write);
      json.writeEndArray();
      new OptionsWriter(writer).write(request.options());
      writer.delivery(request.options().delivery());
      extra.fields().forEach(writer::extra);
      json.writeEndObject();
      hasMore = writer.hasMore;
    }
    return hasMore ? extra.mergedInto(body.toByteArray()) : body.toByteArray();
  }

  /// Begins the field `name`; its value is the next that is written.
  JsonGenerator field(String name) {
    written.add(name);
    return json.writeName(name);
  }

  /// Whole answers are the default, which is not sent.
  private void delivery(Delivery delivery) {
    if (delivery.isStreamed()) {
      field("stream").writeBoolean(true);
    }
    if (delivery.hasUsage()) {
      field("stream_options").writeStartObject()
          .writeBooleanProperty("include_usage", true)
          .writeEndObject();
    }
  }

  private void extra(String name, String value) {
    if (written.contains(name)) {
      hasMore |= value.startsWith("{");
    } else {
      field(name).writeRawValue(value);
    }
  }
}
