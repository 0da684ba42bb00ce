package dev.parley.core.web;

import java.util.Map;
import java.util.Optional;

/// One HTTP request, whole: the body was read within the route's bound.
///
/// @param path without the query, decoded, beginning with a slash
/// @param variables the values of the route's `{names}`
/// @param query the first value of each query parameter, decoded
/// @param headers the first value of each header, names in lower case
/// @param client the peer's address without its port: of the proxy, where one stands before
@SuppressWarnings("ArrayRecordComponent") // never compared, and a body is not copied for nothing
public record Request(
    String method,
    String path,
    Map<String, String> variables,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    String client) {

  /// The client of a request that came over no socket.
  public static final String NO_CLIENT = "none";

  public Request {
    variables = Map.copyOf(variables);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /// A request that came over no socket.
  public Request(
      String method,
      String path,
      Map<String, String> variables,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {
    this(method, path, variables, query, headers, body, NO_CLIENT);
  }

  /// The header's value; `name` in lower case.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
