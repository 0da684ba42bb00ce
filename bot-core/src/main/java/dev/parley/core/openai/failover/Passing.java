package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.TokenUsage;
import java.util.Optional;
import java.util.function.Consumer;

/// Passes one attempt's events on as they come, but holds back a failure that comes before anything else: nobody
/// has seen anything of that attempt, so another may be made. On the asking thread only.
final class Passing implements Consumer<CompletionEvent> {
  private final Consumer<CompletionEvent> events;
  private final Runnable begins;
  private boolean hasBegun;
  private Optional<CompletionEvent> held = Optional.empty();
  private Optional<CompletionFailure> failure = Optional.empty();
  private Optional<TokenUsage> usage = Optional.empty();

  /// @param begins run once, before the first event is passed on
  Passing(Consumer<CompletionEvent> events, Runnable begins) {
    this.events = events;
    this.begins = begins;
  }

  @Override
  public void accept(CompletionEvent event) {
    switch (event) {
      case CompletionEvent.Failed(CompletionFailure why) -> failure = Optional.of(why);
      case CompletionEvent.Origin origin when !hasBegun -> {
        held = Optional.of(origin); // it says who failed, or who finished without a word
        return;
      }
      case CompletionEvent.Finished finished -> {
        usage = finished.usage().or(() -> usage);
        begin();
      }
      default -> begin();
    }
    if (hasBegun) {
      events.accept(event);
    }
  }

  private void begin() {
    if (!hasBegun) {
      hasBegun = true;
      begins.run();
      held.ifPresent(events);
    }
  }

  /// Why the attempt ended without a whole answer.
  Optional<CompletionFailure> failure() {
    return failure;
  }

  /// What the endpoint counted, where it said so.
  Optional<TokenUsage> usage() {
    return usage;
  }

  /// Whether the attempt left no trace, so that another may take its place.
  boolean isUnseen() {
    return !hasBegun;
  }

  /// What is known of whoever failed without a trace.
  Optional<CompletionEvent> held() {
    return held;
  }
}
