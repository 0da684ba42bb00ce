package dev.parley.app.cli;

import dev.parley.app.settings.AppSettings;
import dev.parley.app.settings.LiveSettings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.settings.SettingsSources;
import java.nio.file.Path;
import java.util.Optional;

/// What every command has at hand. The file of `--config` is known only after the command line was read.
final class Context {
  private final Parts parts;
  private final Terminal terminal;
  private SettingsSources sources;

  Context(Parts parts, Terminal terminal, SettingsSources sources) {
    this.parts = parts;
    this.terminal = terminal;
    this.sources = sources;
  }

  Parts parts() {
    return parts;
  }

  Terminal terminal() {
    return terminal;
  }

  void config(Path file) {
    sources = sources.withConfig(Optional.of(file).filter(Path::isAbsolute).orElseGet(
        () -> sources.folder().resolve(file)));
  }

  /// Reads the settings, which may be read again.
  ///
  /// @throws dev.parley.app.settings.SettingsException with all that is wrong with them
  LiveSettings liveSettings() {
    return LiveSettings.read(sources);
  }

  /// Reads the settings.
  ///
  /// @throws dev.parley.app.settings.SettingsException with all that is wrong with them
  AppSettings settings() {
    return SettingsReader.read(sources);
  }
}
