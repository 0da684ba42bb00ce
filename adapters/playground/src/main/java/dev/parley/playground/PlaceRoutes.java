package dev.parley.playground;

import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Who may speak and where, over HTTP, and as which platform the playground behaves.
final class PlaceRoutes {
  private final PlatformRules rules;

  PlaceRoutes(PlatformRules rules) {
    this.rules = rules;
  }

  List<Route> routes() {
    return List.of(Route.of("GET", "/playground/api/places", request -> places()));
  }

  private Response places() {
    ObjectNode json = Wire.JSON.createObjectNode();
    ArrayNode people = json.putArray("people");
    Places.PEOPLE.forEach(people::add);
    ArrayNode channels = json.putArray("channels");
    Places.CHANNELS.forEach(channels::add);
    if (!rules.name().isEmpty()) {
      json.put("manners", rules.name());
    }
    return Response.json(200, Wire.JSON.writeValueAsString(json));
  }
}
