package dev.parley.app.cli;

import dev.parley.app.settings.LiveSettings;
import dev.parley.app.settings.SettingsChange;
import dev.parley.app.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the settings again, and says in the log what came of it; names keys only, never values.
record SettingsReload(LiveSettings settings) implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("parley");

  @Override
  public void run() {
    try {
      SettingsChange change = settings.reload();
      change.fixed().forEach(
          key -> LOG.warn("{} cannot change while running; restart Parley", key));
      LOG.info("Settings read again; from the next turn on hold: {}",
          change.live().isEmpty() ? "the same" : String.join(", ", change.live()));
    } catch (SettingsException e) {
      e.faults().forEach(fault -> LOG.error("Settings stay as they are: {}", fault));
    }
  }
}
