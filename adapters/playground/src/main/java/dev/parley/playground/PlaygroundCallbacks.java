package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Offer;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.Suggestion;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What the playground hands on: questions to the bot, commands and buttons to the catalogue.
public interface PlaygroundCallbacks {

  /// Takes what asks the model.
  ///
  /// @throws UncheckedIOException where it could not be made durable; the person is told so
  Acceptance accept(PlatformEvent.Asking event);

  /// Someone edited a message. Gives what to offer them, where there is something.
  ///
  /// @throws UncheckedIOException where it is not known whether the bot has it; to be told again
  Optional<Offer> edited(PlatformEvent.MessageEdited event);

  /// Someone deleted a message.
  ///
  /// @throws UncheckedIOException where it is not known whether the bot has it; to be told again
  void deleted(PlatformEvent.MessageDeleted event);

  /// Does what a button says, and gives what its presser is told; empty where nothing needs to be said.
  String press(ButtonPress press);

  /// Carries out a command, and gives the answer that only its caller sees.
  CommandAnswer command(CommandCall call);

  /// What the last of the call's words may become, the likeliest first. The last word is empty where the words end
  /// in a blank, or where there are none.
  List<Suggestion> complete(CommandCall call);
}
