package dev.parley.core.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds a request's route; where several fit, the one with literal segments first.
final class Router {
  private final List<Entry> entries;

  Router(List<Route> routes) {
    entries = routes.stream()
        .map(route -> new Entry(route, RoutePattern.of(route.path())))
        .sorted(Comparator.comparing(entry -> entry.pattern().rank()))
        .toList();
  }

  /// The route and the values of its names.
  ///
  /// @throws HttpException 404 where no route has this path, 405 where none has the method too
  Found find(String method, URI uri) {
    List<String> segments = segments(uri);
    String wanted = method.equals("HEAD") ? "GET" : method;
    TreeSet<String> allowed = new TreeSet<>();
    for (Entry entry : entries) {
      Optional<Map<String, String>> variables = entry.pattern().match(segments);
      if (variables.isPresent() && entry.route().method().equals(wanted)) {
        return new Found(entry.route(), variables.get());
      }
      if (variables.isPresent()) {
        allowed.add(entry.route().method());
      }
    }
    if (allowed.isEmpty()) {
      throw new HttpException(404, "There is nothing at this path.");
    }
    String list = String.join(", ", allowed);
    throw new HttpException(
        405, "This path does not answer " + method + ", but " + list + ".", Map.of("Allow", list));
  }

  /// The path, decoded.
  static String decoded(URI uri) {
    return "/" + String.join("/", segments(uri));
  }

  // Split before decoding: an encoded slash is part of a segment.
  private static List<String> segments(URI uri) {
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    String below = path.startsWith("/") ? path.substring(1) : path;
    return Stream.of(below.split("/", -1)).map(Router::decoded).toList();
  }

  private static String decoded(String segment) {
    // URLDecoder is for forms, where + is a space
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// A route that fits a request.
  record Found(Route route, Map<String, String> variables) {}

  private record Entry(Route route, RoutePattern pattern) {}
}
