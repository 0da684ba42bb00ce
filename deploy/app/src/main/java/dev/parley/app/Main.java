package dev.parley.app;

import dev.parley.app.cli.CommandLines;
import dev.parley.app.cli.Terminal;
import dev.parley.app.settings.SettingsSources;

/// Where the process begins.
public final class Main {

  private Main() {}

  /// Runs the command line and ends the process with its status.
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(
        new Wiring(), Terminal.ofProcess(), SettingsSources.ofProcess(), arguments));
  }
}
