package dev.parley.app.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where settings are read from.
///
/// @param config the file that was named on the command line
/// @param folder where `parley.yaml` is looked for otherwise
/// @param home what `~` stands for
public record SettingsSources(
    Map<String, String> environment,
    Optional<Path> config,
    Path folder,
    Path home) {
  public SettingsSources {
    environment = Map.copyOf(environment);
  }

  /// This process' own.
  public static SettingsSources ofProcess() {
    return new SettingsSources(
        System.getenv(),
        Optional.empty(),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home", "")));
  }

  /// The same with a file that was named.
  public SettingsSources withConfig(Path file) {
    return new SettingsSources(environment, Optional.of(file), folder, home);
  }
}
