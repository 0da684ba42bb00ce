package dev.parley.app.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the settings. A `PARLEY_…` variable wins over a name of the ecosystem, and both over the file.
public final class SettingsReader {

  private SettingsReader() {}

  /// Reads everything, and refuses it as a whole.
  ///
  /// @throws SettingsException with all that is wrong
  public static AppSettings read(SettingsSources sources) {
    return bound(values(sources, Catalogue.PARLEY, new Faults()), sources);
  }

  /// What the values mean.
  ///
  /// @throws SettingsException with all that is wrong, in reading them too
  static AppSettings bound(SettingValues values, SettingsSources sources) {
    AppSettings settings = new Binding(values, sources).app();
    values.faults().raise();
    return settings;
  }

  /// The values that win for the keys of `catalogue`.
  static SettingValues values(SettingsSources sources, Catalogue catalogue, Faults faults) {
    var variables = new Variables(sources.environment(), catalogue, faults);
    Map<String, Written> winners = new HashMap<>();
    List.of(
        ConfigFile.settings(sources, catalogue, faults),
        variables.ecosystem(),
        variables.own()).forEach(
            layer -> layer.forEach(written -> winners.put(written.name(), written)));
    return new SettingValues(winners, faults);
  }
}
