package dev.parley.bench;

import dev.parley.core.openai.ChunkHead;
import dev.parley.core.openai.ChunkParser;
import dev.parley.core.openai.SseDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// What decoding and parsing a stream costs, beside a Jackson parser per chunk that only walks the tokens of
/// the same JSON. The times are per chunk of about 390 bytes; the stream is fed as it is read, 8 KB at a time.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(3)
public class DecoderBenchmark {
  private static final int CHUNKS = 1_000;
  private static final int BUFFER = 8 * 1024;
  private static final double MOST_TIMES = 1.6;
  private static final double MOST_BYTES = 1_200;
  private static final String WORDS =
      "the answer is, as so often, that it depends on what you measure";

  private final JsonFactory factory = JsonFactory.builder()
      .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
      .build();
  private final List<byte[]> chunks = new ArrayList<>();
  private final byte[] stream;

  public DecoderBenchmark() {
    var text = new StringBuilder();
    for (int i = 0; i < CHUNKS; i++) {
      int from = i % 40;
      var json = json(WORDS.substring(from, from + 20));
      chunks.add(json.getBytes(StandardCharsets.UTF_8));
      text.append("data: ").append(json).append("\n\n");
    }
    stream = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The least that must be done: one parser per chunk, every token, no value.
  @Benchmark
  @OperationsPerInvocation(CHUNKS)
  public int walkTokens() {
    int tokens = 0;
    for (var chunk : chunks) {
      try (var parser = factory.createParser(ObjectReadContext.empty(), chunk, 0, chunk.length)) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
    }
    return tokens;
  }

  /// What the client does: bytes to events to chunks.
  @Benchmark
  @OperationsPerInvocation(CHUNKS)
  public void decodeAndParse(Blackhole chunksSeen) {
    var decoder = new SseDecoder(new ParsingSink(chunksSeen));
    for (int at = 0; at < stream.length; at += BUFFER) {
      decoder.feed(stream, at, Math.min(BUFFER, stream.length - at));
    }
    decoder.end();
  }

  /// Runs both and prints how they compare; ends with status 1 where a bound is passed.
  public static void main(String[] args) throws RunnerException {
    var options = new OptionsBuilder()
        .include(DecoderBenchmark.class.getSimpleName())
        .addProfiler(GCProfiler.class)
        .build();
    var results = new Runner(options).run();
    var walk = result(results, "walkTokens").getPrimaryResult().getStatistics();
    var parse = result(results, "decodeAndParse").getPrimaryResult().getStatistics();
    double bytes = bytesPerChunk(results);
    // The best iterations are compared: what else the machine does can only add to a time.
    double times = parse.getMin() / walk.getMin();
    System.out.printf("walk tokens: best %.0f ns, mean %.0f ns%n", walk.getMin(), walk.getMean());
    System.out.printf("decode and parse: best %.0f ns, mean %.0f ns%n", parse.getMin(),
        parse.getMean());
    System.out.printf(
        "best: %.2f times (at most %.1f), mean: %.2f times; %.0f bytes per chunk (at most %.0f)%n",
        times, MOST_TIMES, parse.getMean() / walk.getMean(), bytes, MOST_BYTES);
    if (times > MOST_TIMES || bytes > MOST_BYTES) {
      System.exit(1);
    }
  }

  /// A chunk as OpenAI sends it, about 390 bytes.
  private static String json(String content) {
    return """
        {"id":"chatcmpl-BQ7nZk4x3u9mTtF0aYwLr5sVhC2eD","object":"chat.completion.chunk",\
        "created":1767225600,"model":"gpt-4o-mini-2024-07-18","service_tier":"default",\
        "system_fingerprint":"fp_0392822090","choices":[{"index":0,"delta":{"content":"%s"},\
        "logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"k3J9sPqWm2"}"""
        .formatted(content);
  }

  @SuppressWarnings("rawtypes") // JMH's own map has them
  private static double bytesPerChunk(Collection<RunResult> results) {
    return result(results, "decodeAndParse").getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElseThrow();
  }

  private static RunResult result(Collection<RunResult> results, String method) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith(method))
        .findFirst()
        .orElseThrow();
  }

  /// Keeps the last chunk's head, as the client does.
  private static final class ParsingSink implements SseDecoder.Sink {
    private final Blackhole chunksSeen;
    private ChunkHead head = ChunkHead.NONE;

    ParsingSink(Blackhole chunksSeen) {
      this.chunksSeen = chunksSeen;
    }

    @Override
    public void event(SseDecoder.Kind kind, byte[] bytes, int offset, int length) {
      var chunk = ChunkParser.parse(bytes, offset, length, head);
      head = chunk.orElseThrow().head();
      chunksSeen.consume(chunk);
    }

    @Override
    public void tooLong() {
      throw new IllegalStateException("a chunk of the benchmark is too long");
    }
  }
}
