package dev.parley.app.metrics;

import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.failover.RouteEvent;
import dev.parley.core.openai.failover.RouteListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Counts what happens to questions on their way to an endpoint. Any thread.
final class QuestionMetrics implements RouteListener {
  private static final Duration[] WHOLE = spans(500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000,
      120_000, 300_000, 900_000);
  private static final Duration[] FIRST = spans(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000,
      60_000, 120_000);

  private final MeterRegistry registry;
  private final ModelLabels labels;

  QuestionMetrics(MeterRegistry registry, ModelLabels labels) {
    this.registry = registry;
    this.labels = labels;
  }

  @Override
  public void heard(RouteEvent event) {
    switch (event) {
      case RouteEvent.Asked asked -> asked(asked);
      case RouteEvent.Retried retried -> count("parley.completions.retries",
          "Questions an endpoint was asked again after it failed", retried);
      case RouteEvent.Repaired repaired -> count("parley.completions.repairs",
          "Questions an endpoint was asked again in other words, as it wanted", repaired);
      case RouteEvent.PassedOn passed -> count("parley.completions.failovers",
          "Questions that went on from an endpoint to the next", passed);
      case RouteEvent.Spared spared -> count("parley.completions.spared",
          "Questions an endpoint was not asked, because it rests, is throttled or is full", spared);
    }
  }

  private void asked(RouteEvent.Asked asked) {
    String model = labels.of(asked.model());
    Timer.builder("parley.completions.requests")
        .description("Requests to an endpoint, until the answer's end")
        .serviceLevelObjectives(WHOLE)
        .tags("endpoint", asked.endpoint(), "model", model, "outcome", outcome(asked.failure()))
        .register(registry)
        .record(asked.whole());
    asked.untilFirst().ifPresent(wait -> Timer.builder("parley.completions.first.piece")
        .description("How long an endpoint took until the first piece of its answer")
        .serviceLevelObjectives(FIRST)
        .tags("endpoint", asked.endpoint(), "model", model)
        .register(registry)
        .record(wait));
  }

  private void count(String name, String description, RouteEvent event) {
    Counter.builder(name).description(description).tag("endpoint", event.endpoint())
        .register(registry).increment();
  }

  private static String outcome(Optional<CompletionFailure> failure) {
    return failure.map(why -> why.getClass().getSimpleName())
        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
        .orElse("answered");
  }

  private static Duration[] spans(int... millis) {
    Duration[] spans = new Duration[millis.length];
    for (int i = 0; i < millis.length; i++) {
      spans[i] = Duration.ofMillis(millis[i]);
    }
    return spans;
  }
}
