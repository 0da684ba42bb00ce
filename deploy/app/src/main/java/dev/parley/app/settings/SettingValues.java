package dev.parley.app.settings;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The values that won, by the settings' names; reading one that is not allowed is noted as a fault.
record SettingValues(Map<String, Written> written, Faults faults) {
  SettingValues {
    written = Map.copyOf(written);
  }

  /// The value, where somebody set it and it is allowed. An empty secret counts as not set.
  <T> Optional<T> chosen(Key<T> key) {
    return written(key).filter(value -> !key.isSecret() || !value.text().isEmpty())
        .flatMap(value -> {
          Optional<T> read = key.kind().read(value.text());
          if (read.isEmpty()) {
            faults.notAllowed(value, key);
          }
          return read;
        });
  }

  /// The value, or the key's default.
  <T> T value(Key<T> key) {
    return holding(key).orElseThrow(
        () -> new IllegalStateException(key.name() + " has no default"));
  }

  /// What holds: the value, else the key's default, else nothing.
  <T> Optional<T> holding(Key<T> key) {
    return chosen(key).or(() -> key.fallback().flatMap(key.kind()::read));
  }

  /// What somebody wrote, allowed or not.
  Optional<Written> written(Key<?> key) {
    return Optional.ofNullable(written.get(key.name()));
  }

  /// How many entries the list `name` has: one more than its highest number; a gap in the numbers is a fault. An entry
  /// of which no name is known is one too, so that what else is wrong with it is told at once.
  int size(String name) {
    Pattern numbered = Pattern.compile(Pattern.quote(name + ".") + "(\\d+)(\\..*)?");
    var numbers = Stream.concat(written.keySet().stream(), faults.unknown().stream())
        .map(numbered::matcher).filter(m -> m.matches())
        .map(m -> Integer.parseInt(m.group(1))).distinct().sorted().toList();
    int size = numbers.size();
    if (size > 0 && numbers.getLast() != size - 1) {
      faults.add("%s has entry %d, but only %d; the numbers begin at 0 and leave no gap".formatted(
          name, numbers.getLast(), size));
    }
    return size;
  }
}
