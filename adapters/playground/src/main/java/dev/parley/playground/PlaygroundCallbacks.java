package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandCall;
import java.io.UncheckedIOException;
import java.util.List;

/// What the playground hands on: questions to the bot, commands and buttons to the catalogue.
public interface PlaygroundCallbacks {

  /// Takes what asks the model.
  ///
  /// @throws UncheckedIOException where it could not be made durable; the person is told so
  Acceptance accept(PlatformEvent.Asking event);

  /// Does what a button says, and gives what its presser is told; empty where nothing needs to be said.
  String press(ButtonPress press);

  /// Carries out a command, and gives the answer that only its caller sees.
  ///
  /// @param files what its caller sent along
  CommandAnswer command(CommandCall call, List<UploadedFile> files);

  /// What the last of the call's words may become, the likeliest first. The last word is empty where the words end
  /// in a blank, or where there are none.
  List<Completion> completions(CommandCall call);
}
