package dev.parley.core.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What holds for one turn, after the scopes were resolved: of each setting the value of the nearest scope in which it was
/// chosen. Immutable.
///
/// What cannot be read counts as not chosen: an older release meets what a newer one stored. So does a setting chosen where
/// it may not be, and a persona that was removed.
public final class Settings {
  private record Held(Scope scope, String text) {}

  private final Map<String, Held> held;
  private final Map<String, String> personas;

  private Settings(Map<String, Held> held, Map<String, String> personas) {
    this.held = Map.copyOf(held);
    this.personas = Map.copyOf(personas);
  }

  /// What holds where nobody chose anything.
  public static Settings defaults() {
    return of(Choices.NONE);
  }

  /// What holds where only the operator chose.
  public static Settings of(Choices operator) {
    return resolve(List.of(new Layer(Scope.OPERATOR, operator)), Map.of());
  }

  /// What holds of `layers`, at most one of each scope, in any order.
  ///
  /// @param personas the instructions of the workspace's personas, by name
  public static Settings resolve(List<Layer> layers, Map<String, String> personas) {
    Map<String, Held> held = new HashMap<>();
    layers.stream().sorted(Comparator.comparing(Layer::scope)).forEach(layer -> {
      Map<String, Held> chosen = readable(layer, personas);
      chosen.keySet().forEach(name -> rival(name).ifPresent(held::remove));
      held.putAll(chosen);
    });
    return new Settings(held, personas);
  }

  private static Map<String, Held> readable(Layer layer, Map<String, String> personas) {
    Map<String, Held> chosen = new HashMap<>();
    for (Setting<?> setting : SettingCatalog.ALL) {
      layer.choices().text(setting)
          .filter(_ -> layer.scope() == Scope.OPERATOR || setting.isAllowedIn(layer.scope()))
          .filter(text -> setting.kind().read(text).found().isPresent())
          .filter(text -> !setting.equals(SettingCatalog.PERSONA) || personas.containsKey(text))
          .ifPresent(text -> chosen.put(setting.name(), new Held(layer.scope(), text)));
    }
    SettingCatalog.RIVALS.stream()
        .filter(pair -> chosen.containsKey(pair.getFirst().name()))
        .forEach(pair -> chosen.remove(pair.getLast().name()));
    return chosen;
  }

  private static Optional<String> rival(String name) {
    return SettingCatalog.find(name).flatMap(SettingCatalog::rival).map(Setting::name);
  }

  /// The value that holds: the nearest that was chosen, else the fallback, else nothing.
  public <T> Optional<T> find(Setting<T> setting) {
    return Stream.concat(
        Stream.ofNullable(held.get(setting.name())).map(Held::text), setting.fallback().stream())
        .flatMap(text -> setting.kind().read(text).found().stream())
        .findFirst();
  }

  /// The value that holds of a setting that has a fallback.
  ///
  /// @throws IllegalStateException where it has none and nobody chose
  public <T> T value(Setting<T> setting) {
    return find(setting).orElseThrow(
        () -> new IllegalStateException(setting.name() + " has no fallback"));
  }

  /// The scope in which the value was chosen that holds; empty where nobody chose.
  public Optional<Scope> origin(Setting<?> setting) {
    return Optional.ofNullable(held.get(setting.name())).map(Held::scope);
  }

  /// The instructions that hold: the persona's where one was chosen, else the prompt.
  public String systemPrompt() {
    return find(SettingCatalog.PERSONA)
        .flatMap(name -> Optional.ofNullable(personas.get(name)))
        .orElseGet(() -> value(SettingCatalog.PROMPT));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings
        && held.equals(settings.held) && personas.equals(settings.personas);
  }

  @Override
  public int hashCode() {
    return Objects.hash(held, personas);
  }

  /// Only what was chosen where: a prompt is not for the log.
  @Override
  public String toString() {
    return SettingCatalog.ALL.stream()
        .flatMap(setting -> origin(setting).map(scope -> setting.name() + " of " + scope).stream())
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
