package dev.parley.core.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was chosen in one scope: texts by the settings' names, as they are stored. There may be names among them that only
/// a later release knows, and values that it alone can read; they are kept.
public record Choices(Map<String, String> texts) {

  /// Nothing chosen.
  public static final Choices NONE = new Choices(Map.of());

  /// Keeps them in the order of their names.
  public Choices {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /// What was chosen, as it is written.
  public Optional<String> text(Setting<?> setting) {
    return Optional.ofNullable(texts.get(setting.name()));
  }

  /// These, with a value; what means the same under another name goes.
  public <T> Choices with(Setting<T> setting, T value) {
    return with(setting.name(), setting.kind().write(value));
  }

  /// These, without a setting.
  public Choices without(Setting<?> setting) {
    return without(setting.name());
  }

  Choices with(String name, String text) {
    Map<String, String> more = new TreeMap<>(texts);
    SettingCatalog.find(name).flatMap(SettingCatalog::rival).map(Setting::name)
        .ifPresent(more::remove);
    more.put(name, text);
    return new Choices(more);
  }

  Choices without(String name) {
    Map<String, String> fewer = new TreeMap<>(texts);
    fewer.remove(name);
    return new Choices(fewer);
  }

  /// How much this is, in characters.
  public int size() {
    return texts.entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + entry.getValue().length()).sum();
  }
}
