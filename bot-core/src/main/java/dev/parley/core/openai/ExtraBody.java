package dev.parley.core.openai;

import dev.parley.core.completion.JsonText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Fields of a request that the specification does not know, each with its JSON, in the operator's order.
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
}
