package dev.parley.app.settings;

import java.util.List;
import java.util.Objects;

/// The settings cannot be used: its message has a line for everything that is wrong with them, without secrets.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(List<String> faults) {
    super(String.join("\n", faults));
  }

  /// A sentence for each fault.
  public List<String> faults() {
    return Objects.requireNonNullElse(getMessage(), "").lines().toList();
  }
}
