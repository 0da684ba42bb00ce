package dev.parley.app.settings;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The settings that hold now: read once at start, and again by [#reload]. Any thread may ask for them, for `reading` is
/// published by being volatile; one reload runs at a time.
public final class LiveSettings implements Supplier<AppSettings> {
  private final SettingsSources sources;
  private final Lock reloading = new ReentrantLock();
  private volatile Reading reading;

  private record Reading(SettingValues values, AppSettings settings) {}

  private LiveSettings(SettingsSources sources, Reading reading) {
    this.sources = sources;
    this.reading = reading;
  }

  /// Reads them for the first time.
  ///
  /// @throws SettingsException with all that is wrong
  public static LiveSettings read(SettingsSources sources) {
    return new LiveSettings(sources, bound(values(sources), sources));
  }

  @Override
  public AppSettings get() {
    return reading.settings();
  }

  /// Reads them again: what may change while running is taken over, the rest stays as it was at start.
  ///
  /// @return what differs; what cannot change is named again by every reload until it is put back
  /// @throws SettingsException with all that is wrong; then nothing changed
  public SettingsChange reload() {
    reloading.lock();
    try {
      SettingValues held = reading.values();
      SettingValues written = values(sources);
      SettingsReader.bound(written, sources);
      reading = bound(SettingsChange.merged(held, written, Catalogue.PARLEY), sources);
      return SettingsChange.between(held, written, Catalogue.PARLEY);
    } finally {
      reloading.unlock();
    }
  }

  private static SettingValues values(SettingsSources sources) {
    return SettingsReader.values(sources, Catalogue.PARLEY, new Faults());
  }

  private static Reading bound(SettingValues values, SettingsSources sources) {
    return new Reading(values, SettingsReader.bound(values, sources));
  }
}
