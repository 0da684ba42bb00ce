package dev.parley.app.settings;

import dev.parley.core.completion.JsonText;
import dev.parley.core.openai.EndpointExtras;
import dev.parley.core.openai.Timeouts;
import dev.parley.core.settings.Secret;
import dev.parley.core.settings.Spelling;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns the one endpoint, or the list of several, into records, and notes what is missing or said twice.
///
/// @param timeouts those of an endpoint that has none of its own
record EndpointsBinding(SettingValues values, Timeouts timeouts) {

  /// None where none is set.
  List<NamedEndpoint> endpoints() {
    int size = values.size(Keys.ENDPOINTS);
    if (size == 0) {
      return one().stream().toList();
    }
    Stream.of(Keys.BASE_URL, Keys.API_KEY)
        .flatMap(key -> values.written(key).stream())
        .filter(Written::isOwn)
        .forEach(written -> values.faults().add(
            "%s and %s are both set; keep one".formatted(written, Keys.ENDPOINTS)));
    List<NamedEndpoint> endpoints =
        IntStream.range(0, size).boxed().flatMap(index -> endpoint(index).stream()).toList();
    Set<String> names = new HashSet<>();
    IntStream.range(0, size).boxed().flatMap(index -> name(index).stream())
        .filter(name -> !names.add(name)).forEach(
            name -> values.faults().add("two of %s are named %s; give each a name of its own"
                .formatted(Keys.ENDPOINTS, name)));
    return endpoints;
  }

  private Optional<String> name(int index) {
    return values.chosen(Keys.NAME.at(index))
        .or(() -> values.chosen(Keys.ENDPOINT_URL.at(index)).map(URI::getHost));
  }

  private Optional<NamedEndpoint> one() {
    if (values.written(Keys.BASE_URL).isEmpty()) {
      return Optional.empty();
    }
    Secret key = values.chosen(Keys.API_KEY).orElse(Secret.NONE);
    return values.chosen(Keys.BASE_URL).map(url -> new NamedEndpoint(
        "completions",
        url,
        key,
        List.of(),
        EndpointExtras.NONE,
        Optional.empty(),
        values.value(Keys.IN_FLIGHT),
        timeouts));
  }

  private Optional<NamedEndpoint> endpoint(int index) {
    Key<URI> address = Keys.ENDPOINT_URL.at(index);
    if (values.written(address).isEmpty() && !isMisspelt(address)) {
      values.faults().add("%s is missing: every endpoint needs its address".formatted(
          address.name()));
    }
    // Read before it is known whether there is an address, so that all that is wrong is said at once.
    Optional<String> name = name(index);
    Secret key = values.chosen(Keys.ENDPOINT_KEY.at(index)).orElse(Secret.NONE);
    List<String> models = list(Keys.MODELS.at(index));
    EndpointExtras extras = extras(index);
    Optional<Integer> contextWindow = values.chosen(Keys.CONTEXT_WINDOW.at(index));
    int mostInFlight =
        values.chosen(Keys.ENDPOINT_IN_FLIGHT.at(index)).orElse(values.value(Keys.IN_FLIGHT));
    Timeouts own = timeouts(index);
    return values.chosen(address).map(url -> new NamedEndpoint(
        name.orElseGet(url::getHost), url, key, models, extras, contextWindow, mostInFlight, own));
  }

  /// Whether a name that is none was meant as the address: then it is not missing as well.
  private boolean isMisspelt(Key<URI> address) {
    int group = address.name().lastIndexOf('.') + 1;
    return values.faults().unknown().stream()
        .filter(name -> name.startsWith(address.name().substring(0, group)))
        .map(name -> name.substring(group).replace('.', '-'))
        .anyMatch(word -> Spelling.nearest(word, Stream.of(address.name().substring(group)))
            .isPresent());
  }

  private EndpointExtras extras(int index) {
    Map<String, Secret> headers = new LinkedHashMap<>();
    list(Keys.HEADERS_SENT.at(index)).forEach(line -> {
      String[] parts = line.reveal().split(": ?", 2);
      Map<String, Secret> header = Map.of(parts[0], new Secret(parts[1]));
      if (extras(index, header, JsonText.EMPTY, false).isPresent()) {
        headers.putAll(header);
      }
    });
    return extras(index, headers,
        values.chosen(Keys.EXTRA_BODY.at(index)).map(JsonText::new).orElse(JsonText.EMPTY),
        values.chosen(Keys.RETURNS_REASONING.at(index)).orElse(false)).orElse(EndpointExtras.NONE);
  }

  private Optional<EndpointExtras> extras(
      int index, Map<String, Secret> headers, JsonText body, boolean returnsReasoning) {
    try {
      return Optional.of(new EndpointExtras(headers, body, returnsReasoning));
    } catch (IllegalArgumentException refused) {
      values.faults().add("%s.%d: %s".formatted(Keys.ENDPOINTS, index, refused.getMessage()));
      return Optional.empty();
    }
  }

  private <T> List<T> list(Key<T> key) {
    int size = values.size(key.name().substring(0, key.name().length() - "[]".length()));
    return IntStream.range(0, size).boxed()
        .flatMap(entry -> values.chosen(key.at(entry)).stream())
        .toList();
  }

  private Timeouts timeouts(int index) {
    return new Timeouts(
        timeouts.connect(),
        values.chosen(Keys.ENDPOINT_HEADERS.at(index)).orElse(timeouts.headers()),
        values.chosen(Keys.ENDPOINT_FIRST_CONTENT.at(index)).orElse(timeouts.firstContent()),
        values.chosen(Keys.ENDPOINT_SILENCE.at(index)).orElse(timeouts.silence()),
        timeouts.whole());
  }
}
