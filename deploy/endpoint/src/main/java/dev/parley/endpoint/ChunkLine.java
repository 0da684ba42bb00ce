package dev.parley.endpoint;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.node.ObjectNode;

/// The chunks of one choice as bytes. What is the same in each is made once; a token's work is to
/// escape it and to copy, so that thousands of streams cost little.
final class ChunkLine {
  private static final String EMPTY = "{}";

  private final Choice choice;
  private final byte[] before;
  private final byte[] after;
  private final byte[] last;

  private ChunkLine(Choice choice, String before, String after) {
    this.choice = choice;
    this.before = Part.bytes(before);
    this.after = Part.bytes(finish("null") + after);
    last = Part.bytes(EMPTY + finish('"' + choice.finishReason() + '"') + after);
  }

  static ChunkLine of(Completion.Head head, Choice choice, boolean includesUsage) {
    String open = head.json("chat.completion.chunk").toString();
    String before = "data: " + open.substring(0, open.length() - 1)
        + ",\"choices\":[{\"index\":" + choice.index() + ",\"delta\":";
    // where usage comes at the end, the API has it as null before
    return new ChunkLine(choice, before, (includesUsage ? "}],\"usage\":null}" : "}]}") + "\n\n");
  }

  /// Adds the chunk before all others.
  void addRole(ByteArrayOutputStream out) {
    out.writeBytes(before);
    out.writeBytes(Part.bytes(choice.opening().toString()));
    out.writeBytes(after);
  }

  /// Adds the chunk of the piece at `index`; after the last one the chunk that ends the choice, then nothing.
  void addTo(ByteArrayOutputStream out, int index) {
    int piece = index;
    for (Part part : choice.parts()) {
      if (piece < part.pieces()) {
        out.writeBytes(before);
        part.addDelta(out, piece);
        out.writeBytes(after);
        return;
      }
      piece -= part.pieces();
    }
    if (piece == 0) {
      out.writeBytes(before);
      out.writeBytes(last);
    }
  }

  /// The chunk after all others, where usage was asked for.
  static byte[] usage(Completion completion) {
    ObjectNode json = completion.head().json("chat.completion.chunk");
    json.putArray("choices");
    json.set("usage", completion.usage().json());
    return Part.bytes("data: " + json + "\n\n");
  }

  private static String finish(String reason) {
    return ",\"logprobs\":null,\"finish_reason\":" + reason;
  }
}
