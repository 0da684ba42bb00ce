package dev.parley.app.metrics;

import dev.parley.core.openai.failover.RouteReport;
import dev.parley.core.openai.failover.RouteState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How the endpoints stand at the moment of a look. For one thread at a time.
final class EndpointGauges {
  private static final List<String> STATES =
      List.of("ready", "failing", "resting", "limited", "misconfigured");

  private final MultiGauge states;
  private final MultiGauge able;
  private final MultiGauge inFlight;
  private final MultiGauge waiting;
  private final ModelLabels labels;

  EndpointGauges(MeterRegistry registry, ModelLabels labels) {
    this.labels = labels;
    states = MultiGauge.builder("parley.endpoint.state")
        .description("1 for the state a model of an endpoint is in").register(registry);
    able = MultiGauge.builder("parley.endpoint.able")
        .description("Whether an endpoint can answer, as its questions tell").register(registry);
    inFlight = MultiGauge.builder("parley.endpoint.in.flight")
        .description("Questions an endpoint answers now").register(registry);
    waiting = MultiGauge.builder("parley.endpoint.waiting")
        .description("Questions that wait for a place at an endpoint").register(registry);
  }

  /// Takes over how they stand now.
  void look(List<RouteReport> reports) {
    states.register(reports.stream().flatMap(report -> states(report).stream()).toList(), true);
    able.register(rows(reports, report -> report.isAble() ? 1 : 0), true);
    inFlight.register(rows(reports, RouteReport::inFlight), true);
    waiting.register(rows(reports, RouteReport::waiting), true);
  }

  private static List<MultiGauge.Row<?>> rows(List<RouteReport> reports, Figure figure) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    reports.forEach(report -> rows.add(MultiGauge.Row.of(
        Tags.of("endpoint", report.name()), figure.of(report))));
    return rows;
  }

  /// Every state of every label, so that a series does not vanish while its state is another.
  private List<MultiGauge.Row<?>> states(RouteReport report) {
    var found = new TreeMap<String, Set<String>>();
    report.models().forEach((model, state) -> found
        .computeIfAbsent(labels.of(model), _ -> new TreeSet<>()).add(word(state)));
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    found.forEach((label, in) -> STATES.forEach(state -> rows.add(MultiGauge.Row.of(
        Tags.of("endpoint", report.name(), "model", label, "state", state),
        in.contains(state) ? 1 : 0))));
    return rows;
  }

  private static String word(RouteState state) {
    return switch (state) {
      case RouteState.Ready _ -> "ready";
      case RouteState.Failing _ -> "failing";
      case RouteState.Resting _ -> "resting";
      case RouteState.Limited _ -> "limited";
      case RouteState.Misconfigured _ -> "misconfigured";
    };
  }

  /// One number of an endpoint.
  @FunctionalInterface
  private interface Figure {
    int of(RouteReport report);
  }
}
