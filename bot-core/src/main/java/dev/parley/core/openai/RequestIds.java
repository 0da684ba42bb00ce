package dev.parley.core.openai;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names under which servers know a request, for their operators: they stand in the log beside a failure.
final class RequestIds {
  private static final List<String> HEADERS =
      List.of("x-request-id", "x-oneapi-request-id", "x-generation-id", "cf-ray");
  private static final String FIT = "[A-Za-z0-9._:/+=-]{1,80}";

  private RequestIds() {}

  /// As ` [x-request-id 17]`; empty where there is none. What is no id is left out.
  static String of(Function<String, Optional<String>> header) {
    var ids = HEADERS.stream()
        .flatMap(name -> header.apply(name).stream()
            .filter(id -> id.matches(FIT))
            .map(id -> name + " " + id))
        .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "" : " [" + ids + "]";
  }
}
