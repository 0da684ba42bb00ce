package dev.parley.core.web;

/// One path of the server.
///
/// @param method `GET`, `POST`, `PATCH` or `DELETE`; `GET` answers `HEAD` too
/// @param path literal segments and `{names}`; a last `{name*}` takes the rest
/// @param largestBody the bound of the request's body, in bytes; past it 413
public record Route(String method, String path, int largestBody, Handler handler) {

  /// The bound where a route takes a body and says nothing else.
  public static final int DEFAULT_LARGEST_BODY = 1024 * 1024;

  /// A route with the usual bound.
  public static Route of(String method, String path, Handler handler) {
    return new Route(method, path, DEFAULT_LARGEST_BODY, handler);
  }
}
