package dev.parley.core.openai.failover;

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
}
