package dev.parley.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.node.ObjectNode;

/// One part of a choice: sent as pieces in a stream, or whole in a message.
sealed interface Part permits TextPart, CallPart, SpokenPart {

  /// How many chunks it is in a stream.
  int pieces();

  /// Adds the `delta` of one piece, a JSON object.
  void addDelta(ByteArrayOutputStream out, int piece);

  /// Adds it to the message.
  void addTo(ObjectNode message);

  /// What it counts.
  CompletionTokens tokens();

  /// About how many bytes it takes in memory, and as JSON.
  long bytes();

  /// Escapes text for a JSON string.
  static byte[] escaped(String text) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(text);
  }

  /// JSON as bytes.
  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
