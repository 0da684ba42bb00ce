package dev.parley.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.node.ObjectNode;

/// The chunks of one choice as bytes. What is the same in each is made once; a token's work is to
/// escape it and to copy, so that thousands of streams cost little.
final class ChunkLine {
  private static final JsonStringEncoder ESCAPE = JsonStringEncoder.getInstance();

  private final Choice choice;
  private final String before;
  private final String after;
  private final byte[] contentStart;
  private final byte[] reasoningStart;
  private final byte[] tokenEnd;

  private ChunkLine(Choice choice, String before, String after) {
    this.choice = choice;
    this.before = before;
    this.after = after;
    contentStart = bytes(before + "{\"content\":\"");
    reasoningStart = bytes(before + "{\"reasoning_content\":\"");
    tokenEnd = bytes("\"}" + finish("null") + after);
  }

  static ChunkLine of(Completion.Head head, Choice choice, boolean includesUsage) {
    String open = head.json("chat.completion.chunk").toString();
    String before = "data: " + open.substring(0, open.length() - 1)
        + ",\"choices\":[{\"index\":" + choice.index() + ",\"delta\":";
    // where usage comes at the end, the API has it as null before
    return new ChunkLine(choice, before, (includesUsage ? "}],\"usage\":null}" : "}]}") + "\n\n");
  }

  /// The chunk before all others.
  byte[] role() {
    return bytes(before + "{\"role\":\"assistant\",\"content\":\"\"}" + finish("null") + after);
  }

  /// Adds the chunk of the token at `index`; after the last one the chunk that ends the choice, then nothing.
  void addTo(ByteArrayOutputStream out, int index) {
    int reasoning = choice.reasoning().size();
    if (index < reasoning) {
      add(out, reasoningStart, choice.reasoning().at(index));
    } else if (index < choice.size()) {
      add(out, contentStart, choice.content().at(index - reasoning));
    } else if (index == choice.size()) {
      out.writeBytes(bytes(before + "{}" + finish('"' + choice.finishReason() + '"') + after));
    }
  }

  /// The chunk after all others, where usage was asked for.
  static byte[] usage(Completion completion) {
    ObjectNode json = completion.head().json("chat.completion.chunk");
    json.putArray("choices");
    json.set("usage", completion.usage().json());
    return bytes("data: " + json + "\n\n");
  }

  private void add(ByteArrayOutputStream out, byte[] start, String token) {
    out.writeBytes(start);
    out.writeBytes(ESCAPE.quoteAsUTF8(token));
    out.writeBytes(tokenEnd);
  }

  private static String finish(String reason) {
    return ",\"logprobs\":null,\"finish_reason\":" + reason;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
