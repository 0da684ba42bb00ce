package dev.parley.app.health;

import dev.parley.core.web.HttpException;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Health over HTTP, for an orchestrator: `/livez` and `/readyz`.
public record HealthRoutes(Health health) {
  private static final JsonMapper JSON = new JsonMapper();

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/livez", request -> Response.json(200, "{\"status\":\"ok\"}")),
        Route.of("GET", "/readyz", request -> ready()));
  }

  private Response ready() {
    try {
      HealthReport report = health.report();
      return Response.json(report.isReady() ? 200 : 503, json(report));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpException(503, "Parley is ending");
    }
  }

  private static String json(HealthReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("status", report.isReady() ? "ok" : "failed");
    var checks = root.putArray("checks");
    report.entries().forEach(entry -> checks.addObject()
        .put("name", entry.check().name())
        .put("status", entry.finding().status())
        .put("detail", entry.finding().detail()));
    return root.toString();
  }
}
