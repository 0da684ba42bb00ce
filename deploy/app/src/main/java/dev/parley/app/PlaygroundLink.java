package dev.parley.app;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.CommandCatalog;
import dev.parley.playground.CommandAnswer;
import dev.parley.playground.Completion;
import dev.parley.playground.PlaygroundCallbacks;
import dev.parley.playground.UploadedFile;
import java.util.List;
import java.util.Locale;

/// Hands what happens in the playground to the bot and the catalogue.
record PlaygroundLink(Bot bot, CommandCatalog commands) implements PlaygroundCallbacks {
  private static final String FILES_UNUSED =
      "\n\nThe file was not used: no command takes one yet.";

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    return bot.accept(event);
  }

  @Override
  public String press(ButtonPress press) {
    return commands.press(press);
  }

  @Override
  public CommandAnswer command(CommandCall call, List<UploadedFile> files) {
    String answer = commands.answer(call);
    return CommandAnswer.of(files.isEmpty() ? answer : answer + FILES_UNUSED);
  }

  @Override
  public List<Completion> completions(CommandCall call) {
    String begun = call.words().stripLeading().toLowerCase(Locale.ROOT);
    return commands.summaries().entrySet().stream()
        .filter(command -> command.getKey().startsWith(begun))
        .map(command -> new Completion(command.getKey(), command.getValue())).toList();
  }
}
