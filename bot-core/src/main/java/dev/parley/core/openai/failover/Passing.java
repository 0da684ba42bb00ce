package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import java.util.Optional;
import java.util.function.Consumer;

/// Passes one attempt's events on as they come, but holds back a failure that comes before anything else: nobody
/// has seen anything of that attempt, so another may be made. On the asking thread only.
final class Passing implements Consumer<CompletionEvent> {
  private final Consumer<CompletionEvent> events;
  private final Runnable begins;
  private boolean hasBegun;
  private Optional<CompletionFailure> failure = Optional.empty();

  /// @param begins run once, before the first event is passed on
  Passing(Consumer<CompletionEvent> events, Runnable begins) {
    this.events = events;
    this.begins = begins;
  }

  @Override
  public void accept(CompletionEvent event) {
    if (event instanceof CompletionEvent.Failed(CompletionFailure why)) {
      failure = Optional.of(why);
    } else if (!hasBegun) {
      hasBegun = true;
      begins.run();
    }
    if (hasBegun) {
      events.accept(event);
    }
  }

  /// Why the attempt ended without a whole answer.
  Optional<CompletionFailure> failure() {
    return failure;
  }

  /// Whether the attempt left no trace, so that another may take its place.
  boolean isUnseen() {
    return !hasBegun;
  }
}
