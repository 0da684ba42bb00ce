package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionCall;
import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One request to one endpoint, and what is learned from how it goes. On the asking thread only.
final class Exchange {
  private final Lane lane;
  private final String model;
  private final boolean isProbe;
  private final Instant began;
  private Optional<Duration> untilFirst = Optional.empty();

  Exchange(Lane lane, String model, boolean isProbe) {
    this.lane = lane;
    this.model = model;
    this.isProbe = isProbe;
    this.began = lane.now();
  }

  /// Streams the answer; a failure that comes before it is held back.
  ///
  /// @return how it ended
  Passing stream(CompletionCall call, Consumer<CompletionEvent> events) {
    Passing passing = new Passing(events, this::begins);
    try {
      call.stream(passing);
    } catch (RuntimeException unexpected) {
      // which says nothing about the endpoint
      lane.failed(model, new CompletionFailure.Cancelled("we failed"), isProbe);
      throw unexpected;
    }
    passing.failure().ifPresentOrElse(
        why -> lane.failed(model, why, isProbe), () -> lane.answered(model));
    lane.heard(new RouteEvent.Asked(lane.route().name(), model, passing.failure(), untilFirst,
        Duration.between(began, lane.now())));
    return passing;
  }

  private void begins() {
    untilFirst = Optional.of(Duration.between(began, lane.now()));
    if (isProbe) {
      lane.gate(model).works();
    }
  }
}
