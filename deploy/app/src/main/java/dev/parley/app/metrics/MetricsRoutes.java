package dev.parley.app.metrics;

import dev.parley.core.openai.failover.RouteReport;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// `/metrics`, for Prometheus: its own text, or OpenMetrics' where the scraper accepts that.
///
/// @param endpoints how they stand at the moment
public record MetricsRoutes(Metrics metrics, Supplier<List<RouteReport>> endpoints) {
  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final String OPEN_METRICS_TYPE = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
  private static final String TEXT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.of("GET", "/metrics", this::metrics));
  }

  private Response metrics(Request request) {
    String type = request.header("accept").filter(accept -> accept.contains(OPEN_METRICS))
        .map(_ -> OPEN_METRICS_TYPE).orElse(TEXT_TYPE);
    return new Response.Whole(200, Map.of("Content-Type", type),
        metrics.text(type, endpoints.get()).getBytes(StandardCharsets.UTF_8));
  }
}
