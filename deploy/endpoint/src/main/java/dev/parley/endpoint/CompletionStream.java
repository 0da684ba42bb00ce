package dev.parley.endpoint;

import dev.parley.core.web.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Sends a completion as a stream of chunks, on the request's own thread, at the model's pace.
///
/// Each token is a chunk of its own; chunks that are due at once go out in one write.
record CompletionStream(Completion completion, Pace pace, boolean includesUsage)
    implements Response.StreamWriter {
  private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8);

  @Override
  public void write(Response.Sink sink) throws IOException, InterruptedException {
    List<ChunkLine> lines = completion.choices().stream()
        .map(choice -> ChunkLine.of(completion.head(), choice, includesUsage)).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.forEach(line -> out.writeBytes(line.role()));
    flush(out, sink);
    int longest = completion.choices().stream().mapToInt(Choice::size).max().orElse(0);
    long start = System.nanoTime();
    for (int sent = 0; sent <= longest;) {
      int due = Math.min(pace.due(sent, System.nanoTime() - start), longest + 1);
      IntStream.range(sent, due).forEach(at -> lines.forEach(line -> line.addTo(out, at)));
      flush(out, sink);
      sent = due;
      Thread.sleep(pace.untilNext(sent, System.nanoTime() - start));
    }
    if (includesUsage) {
      out.writeBytes(ChunkLine.usage(completion));
    }
    out.writeBytes(DONE);
    flush(out, sink);
  }

  private static void flush(ByteArrayOutputStream out, Response.Sink sink) throws IOException {
    if (out.size() > 0) {
      sink.send(out.toByteArray());
      out.reset();
    }
  }
}
