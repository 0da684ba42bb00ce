package dev.parley.core.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How a server words its errors; an API with a shape of its own gives its own.
@FunctionalInterface
public interface ErrorFormat {

  /// Parley's own: `{"error": "a sentence"}`.
  ErrorFormat SENTENCE = (status, message) -> Response.json(
      status, JsonMapper.shared().writeValueAsString(Map.of("error", message)));

  /// The answer for the status and the sentence.
  Response error(int status, String message);
}
