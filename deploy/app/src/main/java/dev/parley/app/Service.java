package dev.parley.app;

import dev.parley.app.cli.Parts;
import dev.parley.app.settings.AppSettings;
import java.net.URI;

/// The service: everything that runs, started from top to bottom and ended from bottom to top.
final class Service implements Parts.Running {
  private final AppSettings settings;

  private Service(AppSettings settings) {
    this.settings = settings;
  }

  static Service start(AppSettings settings) {
    return new Service(settings);
  }

  @Override
  public String banner() {
    return Banner.line(settings, URI.create("http://" + settings.http().host()));
  }

  @Override
  public void close() {}
}
