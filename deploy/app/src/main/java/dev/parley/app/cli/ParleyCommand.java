package dev.parley.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command line's top: without a command it serves.
@Command(
    name = "parley",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Puts an OpenAI-compatible chat-completions endpoint into a team's chat."
        + " Without a command it serves.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    synopsisSubcommandLabel = "[COMMAND]",
    usageHelpAutoWidth = true)
final class ParleyCommand implements Callable<Integer> {
  private final Context context;

  ParleyCommand(Context context) {
    this.context = context;
  }

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The settings' file (default: parley.yaml where it exists).")
  void config(Path file) {
    context.config(file);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new ServeCommand(context).call();
  }
}
