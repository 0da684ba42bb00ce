package dev.parley.app.cli;

import dev.parley.app.settings.SettingsException;
import dev.parley.app.settings.SettingsSources;
import dev.parley.app.settings.SettingsTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs a command line. Whatever goes wrong, a person reads one clear sentence for it and no stack trace.
public final class CommandLines {
  private static final Logger LOG = LoggerFactory.getLogger("parley");

  private CommandLines() {}

  /// Runs what `arguments` ask for and returns the exit status.
  public static int run(
      Parts parts,
      Terminal terminal,
      SettingsSources sources,
      String... arguments) {
    var context = new Context(parts, terminal, sources);
    var line = new CommandLine(new ParleyCommand(context));
    line.getCommandSpec().usageMessage()
        .footerHeading("%nSettings, in the file or as PARLEY_… variables, with their defaults:%n")
        .footer(SettingsTable.lines().replace("%", "%%"));
    return line
        .addSubcommand(new ServeCommand(context))
        .addSubcommand(new AskCommand(context))
        .addSubcommand(new EndpointCommand(context))
        .addSubcommand(new CheckCommand(context))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, args) -> misused(e, terminal))
        .setExecutionExceptionHandler((e, command, result) -> failed(e, terminal))
        .execute(arguments);
  }

  private static int misused(ParameterException e, Terminal terminal) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.complain(String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream().findFirst().ifPresent(
          nearest -> terminal.complain("Did you mean " + nearest + "?"));
    }
    terminal.complain("Try '%s --help'.".formatted(name));
    return ExitStatus.USAGE;
  }

  private static int failed(Exception failure, Terminal terminal) throws Exception {
    return switch (failure) {
      case SettingsException e -> {
        terminal.complain("The settings cannot be used:");
        e.faults().forEach(fault -> terminal.complain("  " + fault));
        yield ExitStatus.USAGE;
      }
      case UsageException e -> complained(e, terminal, ExitStatus.USAGE);
      case StartException e -> complained(e, terminal, ExitStatus.FAILED);
      case UncheckedIOException e -> complained(e, terminal, ExitStatus.FAILED);
      case IOException _ -> ExitStatus.COMPLETE; // nobody reads standard output any more, as with `| head`
      default -> {
        LOG.error("Parley failed, and should not have", failure);
        yield ExitStatus.FAILED;
      }
    };
  }

  private static int complained(Exception e, Terminal terminal, int status) {
    terminal.complain(String.valueOf(e.getMessage()));
    return status;
  }
}
