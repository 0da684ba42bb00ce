package dev.parley.app.cli;

import dev.parley.app.health.Finding;
import dev.parley.app.health.Health;
import dev.parley.app.health.HealthReport;
import dev.parley.app.logging.LogConfigurator;
import dev.parley.app.settings.AppSettings;
import dev.parley.app.settings.SettingsException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Looks at everything Parley needs, a line each.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads the settings, reaches Redis, the endpoint and each configured platform,"
        + " and says what to do about what fails.")
final class CheckCommand implements Callable<Integer> {
  private final Context context;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LogConfigurator.onlyWarnings();
    Optional<AppSettings> settings = settings();
    if (settings.isEmpty()) {
      return ExitStatus.FAILED;
    }
    HealthReport report = new Health(context.parts().checks(settings.orElseThrow())).report();
    for (HealthReport.Entry entry : report.entries()) {
      line(entry.check().name(), entry.finding());
      if (!(entry.finding() instanceof Finding.Well)) {
        context.terminal().say("             → " + entry.check().remedy());
      }
    }
    return report.isReady() ? ExitStatus.COMPLETE : ExitStatus.FAILED;
  }

  private Optional<AppSettings> settings() throws IOException {
    try {
      AppSettings settings = context.settings();
      line("settings", new Finding.Well("read"));
      for (String warning : settings.warnings()) {
        line("settings", new Finding.Doubtful(warning));
      }
      return Optional.of(settings);
    } catch (SettingsException e) {
      for (String fault : e.faults()) {
        line("settings", new Finding.Failing(fault));
      }
      return Optional.empty();
    }
  }

  private void line(String name, Finding finding) throws IOException {
    String mark = switch (finding) {
      case Finding.Well _ -> "✓";
      case Finding.Doubtful _ -> "!";
      case Finding.Failing _ -> "✗";
    };
    context.terminal().say("%s %-12s %s".formatted(mark, name, finding.detail()));
  }
}
