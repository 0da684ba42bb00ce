package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionFailure;
import java.util.Map;

/// How an endpoint stands at one moment.
///
/// @param inFlight how many questions it answers now
/// @param waiting how many wait for their turn
/// @param models how each model stands that was asked for; the empty name is the endpoint's own choice
public record RouteReport(
    String name,
    int inFlight,
    int waiting,
    Map<String, RouteState> models) {
  public RouteReport {
    models = Map.copyOf(models);
  }

  /// Whether the endpoint can answer, as far as its questions tell: one of its models is well, or nothing is known
  /// against it. A model that it does not have is the fault of whoever chose it.
  public boolean isAble() {
    return models.values().stream().anyMatch(RouteReport::isWell)
        || models.entrySet().stream().noneMatch(RouteReport::isAgainst);
  }

  private static boolean isWell(RouteState state) {
    return state instanceof RouteState.Ready || state instanceof RouteState.Limited;
  }

  private static boolean isAgainst(Map.Entry<String, RouteState> model) {
    return switch (model.getValue()) {
      case RouteState.Ready _,RouteState.Limited _ -> false;
      case RouteState.Failing _,RouteState.Resting _ -> true;
      case RouteState.Misconfigured(var _, CompletionFailure failure) ->
        model.getKey().isEmpty()
            || !(failure instanceof CompletionFailure.Rejected rejected && rejected.isMissing());
    };
  }
}
