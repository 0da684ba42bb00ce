package dev.parley.core.openai;

import dev.parley.core.completion.JsonText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Fields of a request that the specification does not know, each with its JSON, in the operator's order. What is an
/// object on both sides is merged, all the way down; else what was chosen stands.
record ExtraBody(Map<String, String> fields) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final ExtraBody NONE = new ExtraBody(Map.of());

  ExtraBody {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static ExtraBody of(JsonText object) {
    var fields = new LinkedHashMap<String, String>();
    JSON.readTree(object.text()).properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
    return new ExtraBody(fields);
  }

  /// The request with the fields that it has too, where both are objects.
  byte[] mergedInto(byte[] request) {
    var root = (ObjectNode) JSON.readTree(request);
    boolean isMerged = false;
    for (var field : fields.entrySet()) {
      if (root.get(field.getKey()) instanceof ObjectNode own
          && JSON.readTree(field.getValue()) instanceof ObjectNode more) {
        merge(own, more);
        isMerged = true;
      }
    }
    return isMerged ? JSON.writeValueAsBytes(root) : request;
  }

  private static void merge(ObjectNode own, ObjectNode more) {
    more.properties().forEach(field -> {
      if (own.get(field.getKey()) instanceof ObjectNode deeper
          && field.getValue() instanceof ObjectNode addition) {
        merge(deeper, addition);
      } else if (!own.has(field.getKey())) {
        own.set(field.getKey(), field.getValue());
      }
    });
  }
}
