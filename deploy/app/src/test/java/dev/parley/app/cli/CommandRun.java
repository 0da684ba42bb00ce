package dev.parley.app.cli;

import dev.parley.app.settings.SettingsSources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a command line gave.
record CommandRun(int status, String out, String err) {

  static CommandRun of(Parts parts, String... arguments) {
    return of(parts, Map.of(), new byte[0], arguments);
  }

  static CommandRun of(
      Parts parts, Map<String, String> environment, byte[] in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = status(parts, environment, new Terminal(new ByteArrayInputStream(in), out, err),
        arguments);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Runs with a standard output of the test's own.
  static int into(OutputStream out, Parts parts, String... arguments) {
    var terminal = new Terminal(
        new ByteArrayInputStream(new byte[0]), out, OutputStream.nullOutputStream());
    return status(parts, Map.of(), terminal, arguments);
  }

  private static int status(
      Parts parts, Map<String, String> environment, Terminal terminal, String... arguments) {
    Path nowhere = Path.of("target", "nowhere").toAbsolutePath();
    return CommandLines.run(
        parts, terminal,
        new SettingsSources(environment, Optional.empty(), nowhere, nowhere), arguments);
  }
}
