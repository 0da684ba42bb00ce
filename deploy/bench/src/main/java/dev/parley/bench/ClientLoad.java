package dev.parley.bench;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.settings.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/// What the client costs beside bare sockets: many streams at once through [OpenAiClient], decoded, parsed and
/// dropped, and the same streams read by [BareReader], in one process and one run, the bare ones first.
///
/// `main [STREAMS [CHUNKS_PER_SECOND [SECONDS]]]`
public final class ClientLoad {
  private static final Duration RAMP = Duration.ofSeconds(3);
  private static final int WARM_UP_STREAMS = 200;
  private static final int WARM_UP_SECONDS = 10;

  private final Flow flow;
  private final int streams;

  private ClientLoad(Flow flow, int streams) {
    this.flow = flow;
    this.streams = streams;
  }

  /// One way of reading all streams.
  private record Cost(long complete, double microsPerChunk, double kilobytesPerStream) {}

  public static void main(String[] arguments) throws InterruptedException {
    int streams = Arguments.number(arguments, 0, 1_000);
    int pace = Arguments.number(arguments, 1, 20);
    int seconds = Arguments.number(arguments, 2, 30);
    new ClientLoad(Flow.of(4.0 * pace, WARM_UP_SECONDS), WARM_UP_STREAMS).run();
    ClientLoad load = new ClientLoad(Flow.of(pace, seconds), streams);
    List<Cost> costs = load.run();
    Cost bare = costs.getFirst();
    Cost client = costs.getLast();
    System.out.printf("bare sockets: %d of %d complete, %.1f µs per chunk, %.1f KB per stream%n",
        bare.complete(), streams, bare.microsPerChunk(), bare.kilobytesPerStream());
    System.out.printf("client:       %d of %d complete, %.1f µs per chunk, %.1f KB per stream%n",
        client.complete(), streams, client.microsPerChunk(), client.kilobytesPerStream());
    System.out.printf("ratio:        %.2f in processor time (at most 2.0), %.2f in memory%n",
        client.microsPerChunk() / bare.microsPerChunk(),
        client.kilobytesPerStream() / bare.kilobytesPerStream());
  }

  private List<Cost> run() throws InterruptedException {
    try (EndpointProcess endpoint = EndpointProcess.start(flow);
        OpenAiClient client = new OpenAiClient(
            EndpointSettings.of("bench", endpoint.baseUrl(), Secret.NONE, Optional.of("paced")),
            InstantSource.system())) {
      Cost bare = cost(() -> BareReader.read(endpoint.port()));
      return List.of(bare, cost(() -> ask(client)));
    }
  }

  /// @param one reads one stream, and gives 1 where it came to its end
  private Cost cost(IntSupplier one) throws InterruptedException {
    LongAdder complete = new LongAdder();
    long heapBefore = heap();
    Usage usage = Usage.begin(List.of());
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      TimeUnit.NANOSECONDS.sleep(RAMP.toNanos() / streams);
      readers.add(Thread.ofVirtual().start(() -> complete.add(one.getAsInt())));
    }
    TimeUnit.NANOSECONDS.sleep(flow.nanos() / 2);
    long heapAtOnce = heap();
    for (Thread reader : readers) {
      reader.join();
    }
    return new Cost(
        complete.sum(),
        usage.processorSeconds().getFirst() * 1e6 / streams / flow.chunks(),
        (heapAtOnce - heapBefore) / 1024.0 / streams);
  }

  private static int ask(OpenAiClient client) {
    AtomicInteger ended = new AtomicInteger();
    client.call(new CompletionRequest(Optional.of("paced"),
        List.of(new ChatMessage.User(new Author("U1", "ada"), "m1", ChatMessage.ofText("hello"))),
        CompletionOptions.NONE)).stream(event -> {
          if (event instanceof CompletionEvent.Finished) {
            ended.incrementAndGet();
          }
        });
    return ended.get();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
