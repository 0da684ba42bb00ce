package dev.parley.bench;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.ModelWindow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// A client that notes when the pieces of each answer came out of another. Safe for any number of threads.
final class TimedCompletions implements CompletionClient {
  private final CompletionClient client;
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

  TimedCompletions(CompletionClient client) {
    this.client = client;
  }

  /// One answer's pieces on their way: how many came, and when the first and the last did; nanoseconds.
  record Arrival(int pieces, long first, long last, long writtenFirst, long writtenLast) {}

  /// The answers that have ended.
  Collection<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /// The most answers that were on their way at one moment.
  int mostAtOnce() {
    List<Long> begins = arrivals.stream().map(Arrival::first).sorted().toList();
    List<Long> ends = arrivals.stream().map(Arrival::last).sorted().toList();
    int most = 0;
    int ended = 0;
    for (int begun = 1; begun <= begins.size(); begun++) {
      while (ends.get(ended) < begins.get(begun - 1)) {
        ended++;
      }
      most = Math.max(most, begun - ended);
    }
    return most;
  }

  int ended() {
    return arrivals.size();
  }

  @Override
  public ModelWindow window(Optional<String> model, String affinity) {
    return client.window(model, affinity);
  }

  @Override
  public CompletionCall call(CompletionRequest request) {
    CompletionCall call = client.call(request);
    return new CompletionCall() {
      @Override
      public void stream(Consumer<CompletionEvent> events) {
        Notes notes = new Notes();
        call.stream(event -> {
          notes.accept(event);
          events.accept(event);
        });
        arrivals.add(notes.arrival());
      }

      @Override
      public void cancel() {
        call.cancel();
      }
    };
  }

  /// One answer's times, on its turn's thread.
  private static final class Notes {
    private int pieces;
    private long first;
    private long last;
    private String firstText = "";
    private String lastText = "";

    void accept(CompletionEvent event) {
      if (event instanceof CompletionEvent.Delta(_, String text)) {
        last = System.nanoTime();
        lastText = text;
        if (pieces++ == 0) {
          first = last;
          firstText = text;
        }
      }
    }

    Arrival arrival() {
      return new Arrival(
          pieces, first, last,
          PacedEndpoint.stamp(firstText).orElse(first), PacedEndpoint.stamp(lastText).orElse(last));
    }
  }
}
