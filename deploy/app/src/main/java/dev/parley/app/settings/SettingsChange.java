package dev.parley.app.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What differs between two readings of the settings, by the keys' names. Pure. It goes by the catalogue, so that no key
/// is forgotten; the same value in another form (`1 s`, `1000 ms`) is no difference.
///
/// @param live what may change while Parley runs
/// @param fixed what cannot
public record SettingsChange(List<String> live, List<String> fixed) {
  public SettingsChange {
    live = List.copyOf(live);
    fixed = List.copyOf(fixed);
  }

  /// From `older` to `newer`.
  static SettingsChange between(SettingValues older, SettingValues newer, Catalogue catalogue) {
    List<Key<?>> changed = keys(older, newer, catalogue).filter(
        key -> !older.holding(key).equals(newer.holding(key))).toList();
    return new SettingsChange(
        changed.stream().filter(Key::isLive).map(Key::name).toList(),
        changed.stream().filter(key -> !key.isLive()).map(Key::name).toList());
  }

  /// The values of `older`, with those of `newer` for the keys that may change.
  static SettingValues merged(SettingValues older, SettingValues newer, Catalogue catalogue) {
    Map<String, Written> merged = new HashMap<>();
    older.written().forEach((name, written) -> {
      if (!isLive(name, catalogue)) {
        merged.put(name, written);
      }
    });
    newer.written().forEach((name, written) -> {
      if (isLive(name, catalogue)) {
        merged.put(name, written);
      }
    });
    return new SettingValues(merged, new Faults());
  }

  private static boolean isLive(String name, Catalogue catalogue) {
    return catalogue.byName(name).filter(found -> found.key().isLive()).isPresent();
  }

  /// Every key in the catalogue's order, then the lists' entries that either side has.
  private static Stream<Key<?>> keys(
      SettingValues older, SettingValues newer, Catalogue catalogue) {
    Stream<Key<?>> written = Stream.of(older, newer)
        .flatMap(values -> values.written().keySet().stream()).sorted()
        .flatMap(name -> catalogue.byName(name).stream()).map(Catalogue.Found::key);
    return Stream.concat(catalogue.keys().stream(), written).distinct();
  }
}
