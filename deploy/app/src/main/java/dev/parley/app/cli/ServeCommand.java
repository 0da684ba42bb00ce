package dev.parley.app.cli;

import dev.parley.app.logging.LogConfigurator;
import dev.parley.app.settings.LiveSettings;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// The service, until a signal ends it.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the playground and every platform that has credentials; SIGTERM or Ctrl-C drains,"
        + " SIGHUP reads the settings again.")
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger("parley");

  private final Context context;

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LiveSettings settings = context.liveSettings();
    LogConfigurator.write(settings.get().logFormat());
    settings.get().warnings().forEach(LOG::warn);
    HangUp.reloads(new SettingsReload(settings));
    return Lifetime.untilStopped(context.parts().serve(settings), context.terminal());
  }
}
