package dev.parley.core.openai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/// Fuzz target: whatever the bytes are, the decoder hands out the same events however they are cut.
public final class SseDecoderFuzz {
  /// Short, so that the fuzzer finds what is past it.
  private static final int MAX_LINE = 64;

  private SseDecoderFuzz() {}

  /// One input. Its first byte says where the rest is cut.
  ///
  /// @throws IllegalStateException where the events differ
  public static void fuzzerTestOneInput(byte[] data) {
    int step = data.length == 0 ? 1 : 1 + (data[0] & 0x1F);
    var whole = decode(data, Math.max(1, data.length));
    var cut = decode(data, step);
    if (!whole.equals(cut)) {
      throw new IllegalStateException("whole %s, in steps of %d %s".formatted(whole, step, cut));
    }
  }

  private static List<String> decode(byte[] data, int step) {
    var events = new ArrayList<String>();
    var decoder = new SseDecoder(new Sink(events), MAX_LINE);
    for (int at = Math.min(1, data.length); at < data.length; at += step) {
      decoder.feed(data, at, Math.min(step, data.length - at));
    }
    decoder.end();
    return events;
  }

  private record Sink(List<String> events) implements SseDecoder.Sink {
    @Override
    public void event(SseDecoder.Kind kind, byte[] bytes, int offset, int length) {
      events.add(kind + " " + new String(bytes, offset, length, ISO_8859_1));
    }

    @Override
    public void tooLong() {
      events.add("too long");
    }
  }
}
