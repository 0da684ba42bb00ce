package dev.parley.endpoint;

import dev.parley.core.web.Response;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The models there are: the demo model, also by the name that the specification uses for its example.
record Models(Instant created) {
  static final List<String> NAMES = List.of("parley-demo", "gpt-4");

  /// `GET /v1/models`.
  Response all() {
    ObjectNode list = JsonMapper.shared().createObjectNode();
    list.put("object", "list");
    ArrayNode data = list.putArray("data");
    NAMES.forEach(name -> data.add(model(name)));
    return Response.json(200, list.toString());
  }

  /// `GET /v1/models/{id}`.
  ///
  /// @throws ApiError 404 where there is none
  Response one(String id) {
    requireKnown(id);
    return Response.json(200, model(id).toString());
  }

  /// Lets a known model pass.
  ///
  /// @throws ApiError 404 where there is none
  static void requireKnown(String id) {
    if (!NAMES.contains(id)) {
      throw ApiError.noModel(id);
    }
  }

  private ObjectNode model(String id) {
    ObjectNode model = JsonMapper.shared().createObjectNode();
    model.put("id", id);
    model.put("object", "model");
    model.put("created", created.getEpochSecond());
    model.put("owned_by", "parley");
    return model;
  }
}
