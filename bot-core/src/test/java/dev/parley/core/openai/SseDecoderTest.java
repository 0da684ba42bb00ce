package dev.parley.core.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SseDecoderTest {
  private static final String EVERYTHING = String.join("",
      "\uFEFFdata: 一👩‍💻\r\n\r\n: ping\ndata:a\rdata: b\r\rid: 7\n",
      "event: error\r\ndata: bad\r\n\r\ndata\n\nretry: 5\n\n\n{\"error\":1}\nerror: {\"x\":2}\n",
      "data:  two  \r\ndata:\r\n\r\nstrange\ndata: [DONE]");
  private static final List<String> ITS_EVENTS =
      List.of("DATA 一👩‍💻", "DATA a\nb", "ERROR bad", "DATA ",
          "BARE {\"error\":1}", "ERROR {\"x\":2}", "DATA  two  \n", "DATA [DONE]");

  @Test
  void readsTheStandardAndWhatServersDoBesideIt() {
    assertThat(decode(EVERYTHING.getBytes(UTF_8), new int[0])).isEqualTo(ITS_EVENTS);
  }

  @Test
  void givesTheSameEventsForEverySingleAndDoubleCut() {
    var bytes = EVERYTHING.getBytes(UTF_8);
    for (int first = 0; first <= bytes.length; first++) {
      for (int second = first; second <= bytes.length; second++) {
        assertThat(decode(bytes, new int[] {first, second})).as("cut at %d, %d", first, second)
            .isEqualTo(ITS_EVENTS);
      }
    }
  }

  @Test
  void givesTheSameEventsByteByByte() {
    var bytes = EVERYTHING.getBytes(UTF_8);
    var cuts = new int[bytes.length];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = i;
    }
    assertThat(decode(bytes, cuts)).isEqualTo(ITS_EVENTS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesWhatASlowDecoderGivesForRandomBytesCutAnywhere(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 400; round++) {
      var text = randomStream(random);
      var bytes = text.getBytes(UTF_8);
      var cuts = random.ints(random.nextInt(6), 0, bytes.length + 1).sorted().toArray();
      assertThat(decode(bytes, cuts)).as("seed %d, round %d, %s", seed, round, text)
          .isEqualTo(SlowSseDecoder.decode(text));
    }
  }

  @Test
  void endsAtALineThatIsTooLong() {
    var longest = "data:" + "x".repeat(SseDecoder.MAX_LINE - 5);
    assertThat(decode((longest + "\n\n").getBytes(UTF_8), new int[] {9, 70_000})).hasSize(1)
        .first().asString().hasSize(SseDecoder.MAX_LINE);
    assertThat(decode((longest + "x\n\ndata: y\n\n").getBytes(UTF_8), new int[] {70_000}))
        .containsExactly("too long");
    assertThat(decode((longest + "x\n\ndata: y\n\n").getBytes(UTF_8), new int[0]))
        .containsExactly("too long");
  }

  @Test
  void endsAtAnEventOfTooManyLines() {
    var line = "data:" + "x".repeat(SseDecoder.MAX_LINE / 2) + "\n";
    assertThat(decode(line.repeat(2).getBytes(UTF_8), new int[0])).containsExactly("too long");
  }

  private static String randomStream(RandomGenerator random) {
    var pieces =
        List.of("\n", "\r", "\r\n", "data:", "data: ", "data", ":", " ", "{", "é", "event: error",
            "event: x", "error:", "[DONE]", "id:", "a", "\uFEFF", "\n\n");
    var text = new StringBuilder();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static List<String> decode(byte[] bytes, int[] cuts) {
    var recorder = new Recorder();
    var decoder = new SseDecoder(recorder);
    int from = 0;
    for (int cut : cuts) {
      feed(decoder, bytes, from, cut);
      from = cut;
    }
    feed(decoder, bytes, from, bytes.length);
    decoder.end();
    return recorder.events;
  }

  /// Feeds from an array that is wiped afterwards, as a read buffer is.
  private static void feed(SseDecoder decoder, byte[] bytes, int from, int to) {
    var buffer = new byte[to - from + 3];
    System.arraycopy(bytes, from, buffer, 3, to - from);
    decoder.feed(buffer, 3, to - from);
    Arrays.fill(buffer, (byte) '#');
  }

  private static final class Recorder implements SseDecoder.Sink {
    private final List<String> events = new ArrayList<>();

    @Override
    public void event(SseDecoder.Kind kind, byte[] bytes, int offset, int length) {
      events.add(kind + " " + new String(bytes, offset, length, UTF_8));
    }

    @Override
    public void tooLong() {
      events.add("too long");
    }
  }
}
