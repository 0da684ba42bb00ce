package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// An endpoint that answers every question as it was told to, at once; with its own name where nothing was said.
final class PlayedEndpoint implements CompletionClient {
  private final String name;
  private final Deque<List<CompletionEvent>> answers = new ConcurrentLinkedDeque<>();
  private final Deque<CompletionRequest> requests = new ConcurrentLinkedDeque<>();
  private final AtomicInteger asked = new AtomicInteger();

  private volatile Runnable hang = () -> {};

  PlayedEndpoint(String name) {
    this.name = name;
  }

  Route route(String... models) {
    return new Route(name, this, Set.of(models), Route.MOST_IN_FLIGHT);
  }

  /// How often it was asked.
  int asked() {
    return asked.get();
  }

  /// The next answers are failures, before anything is said.
  PlayedEndpoint fails(CompletionFailure failure, int times) {
    for (int i = 0; i < times; i++) {
      answers.add(List.of(new CompletionEvent.Failed(failure)));
    }
    return this;
  }

  /// The next answer is this.
  PlayedEndpoint says(CompletionEvent... events) {
    answers.add(List.of(events));
    return this;
  }

  /// The next answer breaks off.
  PlayedEndpoint breaksOff(String text, CompletionFailure failure) {
    answers.add(List.of(new CompletionEvent.Delta(0, text), new CompletionEvent.Failed(failure)));
    return this;
  }

  /// Every question counts `begun` down, and then waits for `end` to be.
  PlayedEndpoint hangsUntil(CountDownLatch end, CountDownLatch begun) {
    hang = () -> {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    };
    return this;
  }

  /// The last request it got.
  CompletionRequest last() {
    return Objects.requireNonNull(requests.peekLast());
  }

  @Override
  public CompletionCall call(CompletionRequest request) {
    return new CompletionCall() {
      @Override
      public void stream(Consumer<CompletionEvent> events) {
        asked.incrementAndGet();
        requests.add(request);
        hang.run();
        Optional.ofNullable(answers.poll()).orElseGet(PlayedEndpoint.this::own).forEach(events);
      }

      @Override
      public void cancel() {
        // Its answers take no time.
      }
    };
  }

  private List<CompletionEvent> own() {
    return List.of(
        new CompletionEvent.Delta(0, name),
        new CompletionEvent.Finished(0, FinishReason.STOP, Optional.empty(), name));
  }
}
