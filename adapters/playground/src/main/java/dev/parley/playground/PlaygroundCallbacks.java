package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandCall;
import java.io.UncheckedIOException;

/// What the playground hands on: questions to the bot, commands and buttons to the catalogue.
public interface PlaygroundCallbacks {

  /// Takes what asks the model.
  ///
  /// @throws UncheckedIOException where it could not be made durable; the person is told so
  Acceptance accept(PlatformEvent.Asking event);

  /// Does what a button says, and gives what its presser is told; empty where nothing needs to be said.
  String press(ButtonPress press);

  /// Carries out a command, and gives the answer that only its caller sees.
  String command(CommandCall call);
}
