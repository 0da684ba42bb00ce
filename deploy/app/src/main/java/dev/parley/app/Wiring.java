package dev.parley.app;

import dev.parley.app.cli.EndpointChoice;
import dev.parley.app.cli.Parts;
import dev.parley.app.cli.StartException;
import dev.parley.app.health.HealthCheck;
import dev.parley.app.settings.AppSettings;
import java.util.List;

/// Which parts stand behind the commands.
final class Wiring implements Parts {

  @Override
  public Running serve(AppSettings settings) {
    return Service.start(settings);
  }

  @Override
  public Asking ask(AppSettings settings) {
    throw new StartException("Asking is not built yet");
  }

  @Override
  public Running endpoint(EndpointChoice choice) {
    throw new StartException("The embedded endpoint is not built yet");
  }

  @Override
  public List<HealthCheck> checks(AppSettings settings) {
    return List.of();
  }
}
