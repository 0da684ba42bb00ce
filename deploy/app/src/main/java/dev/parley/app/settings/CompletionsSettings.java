package dev.parley.app.settings;

import dev.parley.core.openai.Timeouts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who answers.
///
/// @param endpoints in order of preference; none means the embedded endpoint
/// @param model the model to ask where nobody chose one; empty leaves it to the endpoint
/// @param demoTokensPerSecond the embedded endpoint's pace; 0 is at once
/// @param timeouts of an endpoint that has none of its own
public record CompletionsSettings(
    List<NamedEndpoint> endpoints,
    Optional<String> model,
    int demoTokensPerSecond,
    Timeouts timeouts) {
  public CompletionsSettings {
    endpoints = List.copyOf(endpoints);
  }

  /// Whether the demo model answers.
  public boolean isEmbedded() {
    return endpoints.isEmpty();
  }

  /// Every model that is named.
  public Set<String> models() {
    return Stream.concat(model.stream(), endpoints.stream().flatMap(one -> one.models().stream()))
        .collect(Collectors.toSet());
  }

  /// Where answers come from, for people: each address in a form of its own, or `demo` for the demo model.
  public String where(Function<URI, String> form, String demo) {
    return isEmbedded() ? demo
        : endpoints.stream().map(NamedEndpoint::baseUrl).map(form).distinct()
            .collect(Collectors.joining(", "));
  }
}
