package dev.parley.app.settings;

import dev.parley.core.settings.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys that are known, found by any of their names.
record Catalogue(List<Key<?>> keys) {
  /// Parley's own.
  static final Catalogue PARLEY = new Catalogue(Keys.ALL);

  /// A name that was recognised: the setting's own name with the list's number filled in, and its key.
  record Found(String name, Key<?> key) {}

  Catalogue {
    keys = List.copyOf(keys);
  }

  /// Finds a key by its name in the file.
  Optional<Found> byName(String name) {
    return find(name, Key::namePattern);
  }

  /// Finds a key by its own environment variable.
  Optional<Found> byVariable(String variable) {
    return find(variable, Key::variablePattern);
  }

  /// Finds a key by a name that the ecosystem uses.
  Optional<Found> byEcosystem(String variable) {
    return keys.stream().filter(key -> key.variables().contains(variable)).findFirst().map(
        key -> new Found(key.name(), key));
  }

  /// The known name most like `name`, where one is like it.
  Optional<String> nearest(String name) {
    return Spelling.nearest(name, keys.stream().map(Key::name));
  }

  /// The known variable most like `variable`, where one is like it.
  Optional<String> nearestVariable(String variable) {
    return Spelling.nearest(
        variable,
        keys.stream().flatMap(key -> Stream.concat(
            Stream.of(key.variable()),
            key.isSecret() ? Stream.of(key.variable() + "_FILE") : Stream.of())));
  }

  private Optional<Found> find(String written, Function<Key<?>, Pattern> pattern) {
    for (Key<?> key : keys) {
      Matcher matcher = pattern.apply(key).matcher(written);
      if (matcher.matches()) {
        Key<?> found = key;
        for (int list = 1; list <= matcher.groupCount(); list++) {
          found = found.at(Integer.parseInt(matcher.group(list)));
        }
        return Optional.of(new Found(found.name(), found));
      }
    }
    return Optional.empty();
  }
}
