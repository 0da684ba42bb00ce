package dev.parley.core.testing;

import static java.util.Objects.requireNonNull;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionClient;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A model that a test plays: [#next] waits for the bot to ask, and what the test says is what the model says.
/// May be used from any thread.
public final class ScriptedCompletions implements CompletionClient {

  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

  @Override
  public CompletionCall call(CompletionRequest request) {
    return new Call(request, calls::add);
  }

  /// The next call that the bot makes.
  public Call next() throws InterruptedException {
    return requireNonNull(
        calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the model was not asked in time");
  }

  /// Whether nobody asked since the last [#next].
  public boolean isIdle() {
    return calls.isEmpty();
  }

  /// One call, seen from the model's side.
  public static final class Call implements CompletionCall {
    private final CompletionRequest request;
    private final Consumer<Call> begun;
    private final BlockingQueue<CompletionEvent> said = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    private Call(CompletionRequest request, Consumer<Call> begun) {
      this.request = request;
      this.begun = begun;
    }

    /// What was asked.
    public CompletionRequest request() {
      return request;
    }

    /// Says a piece of the answer.
    public Call say(String text) {
      said.add(new CompletionEvent.Delta(0, text));
      return this;
    }

    /// Says a piece of another choice.
    public Call say(int choice, String text) {
      said.add(new CompletionEvent.Delta(choice, text));
      return this;
    }

    /// Thinks aloud.
    public Call think(String text) {
      said.add(new CompletionEvent.Reasoning(0, text));
      return this;
    }

    /// Ends one choice of several.
    public Call end(int choice, FinishReason reason) {
      said.add(new CompletionEvent.Finished(choice, reason, Optional.empty(), "scripted"));
      return this;
    }

    /// Whether the bot wants no more of it.
    public boolean isCancelled() {
      return cancelled;
    }

    /// Ends the answer.
    public void finish(FinishReason reason) {
      TokenUsage usage = new TokenUsage(10, 5, 15, 0, 0);
      said.add(new CompletionEvent.Finished(0, reason, Optional.of(usage), "scripted"));
    }

    /// Fails.
    public void fail(CompletionFailure failure) {
      said.add(new CompletionEvent.Failed(failure));
    }

    @Override
    public void stream(Consumer<CompletionEvent> events) {
      begun.accept(this);
      int left = request.options().limits().choices().orElse(1);
      while (left > 0) {
        CompletionEvent event = take();
        events.accept(event);
        left = switch (event) {
          case CompletionEvent.Finished _ -> left - 1;
          case CompletionEvent.Failed _ -> 0;
          default -> left;
        };
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
      said.add(new CompletionEvent.Failed(new CompletionFailure.Cancelled("cancelled")));
    }

    private CompletionEvent take() {
      try {
        return said.take();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return new CompletionEvent.Failed(new CompletionFailure.Cancelled("interrupted"));
      }
    }
  }
}
