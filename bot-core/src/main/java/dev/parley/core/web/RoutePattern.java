package dev.parley.core.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A route's path: literal segments, `{name}` for one segment, a last `{name*}` for all the rest.
record RoutePattern(List<Segment> segments) {

  /// Reads a path.
  ///
  /// @throws IllegalArgumentException where it has no leading slash, or a rest that is not last
  static RoutePattern of(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a route begins with a slash: " + path);
    }
    List<Segment> segments = Stream.of(path.substring(1).split("/", -1)).map(Segment::of).toList();
    if (segments.stream().limit(segments.size() - 1L).anyMatch(Segment.Rest.class::isInstance)) {
      throw new IllegalArgumentException("what takes the rest stands last: " + path);
    }
    return new RoutePattern(segments);
  }

  /// Sorts the more literal pattern first.
  String rank() {
    return segments.stream().map(segment -> switch (segment) {
      case Segment.Literal _ -> "0";
      case Segment.Name _ -> "1";
      case Segment.Rest _ -> "2";
    }).collect(Collectors.joining());
  }

  /// The values of the names, where the path fits.
  Optional<Map<String, String>> match(List<String> path) {
    boolean takesRest = segments.getLast() instanceof Segment.Rest;
    if (path.size() < segments.size() || (path.size() > segments.size() && !takesRest)) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String rest = String.join("/", path.subList(i, path.size()));
      if (!segments.get(i).take(path.get(i), rest, values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  sealed interface Segment {
    record Literal(String text) implements Segment {}

    record Name(String name) implements Segment {}

    record Rest(String name) implements Segment {}

    /// Whether it fits; if so its value is noted.
    private boolean take(String here, String rest, Map<String, String> values) {
      return switch (this) {
        case Literal(String text) -> text.equals(here);
        case Name(String name) -> values.put(name, here) == null;
        case Rest(String name) -> values.put(name, rest) == null;
      };
    }

    static Segment of(String text) {
      if (!text.startsWith("{") || !text.endsWith("}")) {
        return new Literal(text);
      }
      String name = text.substring(1, text.length() - 1);
      return name.endsWith("*") ? new Rest(name.substring(0, name.length() - 1)) : new Name(name);
    }
  }
}
