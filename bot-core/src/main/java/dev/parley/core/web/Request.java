package dev.parley.core.web;

import java.util.Map;
import java.util.Optional;

/// One HTTP request, whole: the body was read within the route's bound.
///
/// @param path without the query, decoded, beginning with a slash
/// @param variables the values of the route's `{names}`
/// @param query the first value of each query parameter, decoded
/// @param headers the first value of each header, names in lower case
@SuppressWarnings("ArrayRecordComponent") // never compared, and a body is not copied for nothing
public record Request(
    String method,
    String path,
    Map<String, String> variables,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {
  public Request {
    variables = Map.copyOf(variables);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /// The header's value; `name` in lower case.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
