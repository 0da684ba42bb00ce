package dev.parley.endpoint;

import dev.parley.core.web.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sends a completion as a stream of chunks, on the request's own thread, at the model's pace.
///
/// Each token is a chunk of its own; chunks that are due at once go out in one write, up to a size.
record CompletionStream(Completion completion, Pace pace, boolean includesUsage)
    implements Response.StreamWriter {
  private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);
  private static final int LARGEST_WRITE = 16 * 1024;

  @Override
  public void write(Response.Sink sink) throws IOException, InterruptedException {
    List<ChunkLine> lines = completion.choices().stream()
        .map(choice -> ChunkLine.of(completion.head(), choice, includesUsage)).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.forEach(line -> line.addRole(out));
    flush(out, sink);
    int longest = completion.choices().stream().mapToInt(Choice::pieces).max().orElse(0);
    long start = System.nanoTime();
    for (int sent = 0; sent <= longest;) {
      int due = Math.min(pace.due(sent, System.nanoTime() - start), longest + 1);
      for (; sent < due; sent++) {
        add(lines, sent, out, sink);
      }
      flush(out, sink);
      Thread.sleep(pace.untilNext(sent, System.nanoTime() - start));
    }
    if (includesUsage) {
      out.writeBytes(ChunkLine.usage(completion));
    }
    out.writeBytes(DONE);
    flush(out, sink);
  }

  private static void add(
      List<ChunkLine> lines, int index, ByteArrayOutputStream out, Response.Sink sink)
      throws IOException {
    for (ChunkLine line : lines) {
      line.addTo(out, index);
      if (out.size() > LARGEST_WRITE) {
        flush(out, sink);
      }
    }
  }

  private static void flush(ByteArrayOutputStream out, Response.Sink sink) throws IOException {
    if (out.size() > 0) {
      sink.send(out.toByteArray());
      out.reset();
    }
  }
}
