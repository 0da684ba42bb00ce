package dev.parley.app;

import dev.parley.app.health.Finding;
import dev.parley.app.logging.Plain;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.EndpointCheck;
import dev.parley.core.openai.failover.RouteReport;
import dev.parley.core.openai.failover.RouteState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known of an endpoint, in words. Two things decide together: whether it lists its models, and how the
/// questions fared that it was asked. Pure.
final class EndpointFinding {
  private static final int MODELS_SHOWN = 3;
  private static final int LONGEST_MODEL_SHOWN = 64;

  private EndpointFinding() {}

  /// What came of asking for its models.
  static Finding of(EndpointCheck check) {
    return switch (check) {
      case EndpointCheck.Failed(var failure) ->
        new Finding.Failing(failure.getClass().getSimpleName() + ": " + failure.detail());
      case EndpointCheck.Unlisted(var detail) ->
        new Finding.Doubtful("it answers, but lists no models: " + detail);
      case EndpointCheck.Listed(var models) -> new Finding.Well(listed(models));
    };
  }

  /// The finding, with what its questions tell.
  static Finding with(Optional<RouteReport> report, Finding found) {
    String trouble = report.map(EndpointFinding::troubles).orElse("");
    if (trouble.isEmpty() || found instanceof Finding.Failing) {
      return found;
    }
    String detail = found.detail() + trouble;
    return report.filter(RouteReport::isAble).isPresent()
        ? new Finding.Doubtful(detail)
        : new Finding.Failing(detail);
  }

  private static String listed(List<String> models) {
    return models.size() <= MODELS_SHOWN
        ? "models: " + named(models)
        : "%d models: %s …".formatted(models.size(), named(models.subList(0, MODELS_SHOWN)));
  }

  /// What keeps the endpoint's models from being asked now; empty where nothing does.
  private static String troubles(RouteReport report) {
    return report.models().entrySet().stream()
        .flatMap(model -> trouble(model.getValue()).stream()
            .map(trouble -> "; %s %s".formatted(
                model.getKey().isEmpty() ? "its own model" : named(List.of(model.getKey())),
                trouble)))
        .sorted()
        .collect(Collectors.joining());
  }

  private static Optional<String> trouble(RouteState state) {
    return switch (state) {
      case RouteState.Ready _ -> Optional.empty();
      case RouteState.Failing(int questions) ->
        Optional.of("answered none of its last %d questions".formatted(questions));
      case RouteState.Resting(Instant until) ->
        Optional.of("failed repeatedly and rests until " + until);
      case RouteState.Limited(Instant until) ->
        Optional.of("takes no more questions until " + until);
      case RouteState.Misconfigured(Instant until, CompletionFailure failure) ->
        Optional.of("is misconfigured (%s), tried again at %s".formatted(failure.detail(), until));
    };
  }

  /// What the server calls its models, cut to what fits a line: anybody may read it.
  private static String named(List<String> models) {
    return models.stream()
        .map(Plain::line)
        .map(model -> model.length() <= LONGEST_MODEL_SHOWN
            ? model
            : model.substring(0, LONGEST_MODEL_SHOWN) + "…")
        .collect(Collectors.joining(", "));
  }
}
